using FocusNetGrid.Silo.Api.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace FocusNetGrid.Silo.Api.Documents;

/// <summary>Says in the OpenAPI document what a route takes and gives.</summary>
internal static class RouteDescriptions
{
    /// <summary>Every route may lack a token, refuse one, or find the grid away.</summary>
    private static readonly int[] ProblemsOfAll = [401, 403, 503];

    private const string ProblemKind = "application/problem+json";

    /// <summary>What it does.</summary>
    public static RouteHandlerBuilder Described(this RouteHandlerBuilder route, string tag, string summary) => route.WithTags(tag).WithSummary(summary);

    /// <summary>What it answers where all is well.</summary>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder route, params int[] statuses) =>
        (statuses is [] ? [StatusCodes.Status200OK] : statuses).Aggregate(route, (described, status) => described.Produces<T>(status));

    /// <summary>Which problems it may tell, beside those that every route may.</summary>
    public static RouteHandlerBuilder Problems(this RouteHandlerBuilder route, params int[] statuses) =>
        ProblemsOfAll.Concat(statuses).Order().Aggregate(route, (described, status) => described.Produces<ProblemDetails>(status, ProblemKind));

    /// <summary>It answers with a file, or with a range of it.</summary>
    public static RouteHandlerBuilder AnswersFile(this RouteHandlerBuilder route) =>
        route.Produces(200, contentType: "application/octet-stream").Produces(206, contentType: "application/octet-stream").Produces(304);

    /// <summary>It answers with server-sent events.</summary>
    public static RouteHandlerBuilder AnswersEvents(this RouteHandlerBuilder route) => route.Produces<string>(200, "text/event-stream");

    /// <summary>It takes a spec.</summary>
    public static RouteHandlerBuilder WithSpecBody(this RouteHandlerBuilder route) => route.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "The spec, as 'focusnetgrid run' reads it. Paths are relative to the grid's data folder.",
            Content = SpecBody.Kinds.Where(kind => kind.StartsWith("application/", StringComparison.Ordinal) && !kind.Contains("x-", StringComparison.Ordinal)).ToDictionary(
                kind => kind,
                kind => new OpenApiMediaType { Schema = new OpenApiSchema { Type = kind.EndsWith("json", StringComparison.Ordinal) ? JsonSchemaType.Object : JsonSchemaType.String } }),
        };
        return Task.CompletedTask;
    });

    /// <summary>It takes JSON.</summary>
    public static RouteHandlerBuilder WithJsonBody<T>(this RouteHandlerBuilder route)
        where T : notnull => route.Accepts<T>("application/json");

    /// <summary>It takes parameters.</summary>
    public static RouteHandlerBuilder WithQuery(this RouteHandlerBuilder route, IReadOnlyList<QueryField> fields) => route.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.Parameters = [.. operation.Parameters ?? [], .. fields.Select(field => field.ToParameter())];
        return Task.CompletedTask;
    });
}
