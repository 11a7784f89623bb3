using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FocusNetGrid.Silo.Api.Documents;

/// <summary>What the OpenAPI document says about the API as a whole.</summary>
internal static class ApiDocument
{
    /// <summary>Its name and place: <c>/openapi/v1.json</c>.</summary>
    public const string Name = "v1";

    private const string Bearer = "bearer";

    public static void Configure(OpenApiOptions options, ApiOptions api)
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) ?? false;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "FocusNetGrid",
                Version = "v1",
                Description = "Submits sweeps to a grid, follows them and fetches what they leave. Errors are RFC 9457 problems with a type that stays.",
            };
            // The document is the same wherever it is read.
            document.Servers = [];
            if (api.AsksForToken)
            {
                document.AddComponent(Bearer, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = Bearer, Description = "A token of the grid; a write token may read, too." });
                document.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
            }

            return Task.CompletedTask;
        });
    }
}
