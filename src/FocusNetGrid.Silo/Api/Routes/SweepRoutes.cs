using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Silo.Api.Documents;
using FocusNetGrid.Silo.Api.Limits;
using FocusNetGrid.Silo.Api.Problems;
using FocusNetGrid.Silo.Api.Security;
using FocusNetGrid.Silo.Service;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace FocusNetGrid.Silo.Api.Routes;

/// <summary>Sweeps: submit, list, show, and what can be asked of them.</summary>
internal static class SweepRoutes
{
    private const string Tag = "Sweeps";

    private static readonly QueryField Cancelled = new("cancelled", "Whether trials that were cancelled are tried anew, too.", JsonSchemaType.Boolean) { Words = ["true", "false"], Default = false };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sweeps", SubmitAsync).RequireAuthorization(GridPolicies.Write)
            .Described(Tag, "Submits a spec. The same spec on the same data is the same sweep: then nothing begins anew.")
            .WithSpecBody().Answers<SubmittedSweep>(201, 200).Problems(400, 413, 415, 422).WithRequestTimeout(GridLimits.Work);
        routes.MapGet("/sweeps", ListAsync).RequireAuthorization(GridPolicies.Read)
            .Described(Tag, "Lists sweeps, the newest first.").WithQuery(PageFields.All).Answers<SweepPage>().Problems(400);
        routes.MapGet("/sweeps/{sweep}", ShowAsync).RequireAuthorization(GridPolicies.Read)
            .Described(Tag, "Shows a sweep with its configurations, the best first.").Answers<SweepDetails>().Problems(404);
        routes.MapPatch("/sweeps/{sweep}", PrioritiseAsync).RequireAuthorization(GridPolicies.Write)
            .Described(Tag, "Gives a sweep another priority: one of twice the priority gets twice as many workers.")
            .WithJsonBody<PriorityChange>().Answers<SweepSummary>().Problems(400, 404, 415);
        routes.MapGet("/sweeps/{sweep}/figures", FiguresAsync).RequireAuthorization(GridPolicies.Read)
            .Described(Tag, "Figures over the finished trials, as SVG; none before there is something to draw.").Answers<IReadOnlyList<ReportFigure>>().Problems(404).WithRequestTimeout(GridLimits.Work);
        MapVerb(routes, "pause", SweepVerb.Pause, "Pauses a sweep: its trials stop within a batch, and go on when it is resumed.");
        MapVerb(routes, "resume", SweepVerb.Resume, "Resumes a paused sweep.");
        MapVerb(routes, "cancel", SweepVerb.Cancel, "Gives a sweep up: what is finished stays.");
        routes.MapPost("/sweeps/{sweep}/retry", RetryAsync).RequireAuthorization(GridPolicies.Write)
            .Described(Tag, "Has failed trials tried anew.").WithQuery([Cancelled]).Answers<SweepAnswer>().Problems(400, 404);
    }

    private static void MapVerb(IEndpointRouteBuilder routes, string name, SweepVerb verb, string summary) =>
        routes.MapPost($"/sweeps/{{sweep}}/{name}", (string sweep, IGridService grid, CancellationToken cancellationToken) => AskAsync(sweep, verb, grid, cancellationToken))
            .RequireAuthorization(GridPolicies.Write).Described(Tag, summary).Answers<SweepAnswer>().Problems(404);

    private static async Task<IResult> SubmitAsync(HttpRequest request, IGridService grid, CancellationToken cancellationToken)
    {
        var submitted = await grid.SubmitAsync(await SpecBody.ReadAsync(request, cancellationToken), cancellationToken);
        var location = GridPaths.Sweep(submitted.Sweep.Reading.Id);
        if (submitted.IsNew)
        {
            return TypedResults.Created(location, submitted);
        }

        request.HttpContext.Response.Headers.Location = location;
        return TypedResults.Ok(submitted);
    }

    private static async Task<IResult> ListAsync(HttpRequest request, IGridService grid, CancellationToken cancellationToken)
    {
        var (offset, limit) = PageFields.Read(request.Query);
        var sweeps = await grid.ListAsync(cancellationToken);
        return TypedResults.Ok(new SweepPage(sweeps.Count, [.. sweeps.Skip(offset).Take(limit)]));
    }

    private static async Task<IResult> ShowAsync(string sweep, IGridService grid, CancellationToken cancellationToken) =>
        await grid.FindAsync(sweep, cancellationToken) is { } found ? TypedResults.Ok(found) : Problem.UnknownSweep(sweep).ToResult();

    private static async Task<IResult> PrioritiseAsync(string sweep, HttpRequest request, IGridService grid, CancellationToken cancellationToken)
    {
        var priority = await PriorityBody.ReadAsync(request, cancellationToken);
        return await grid.PrioritiseAsync(sweep, priority, cancellationToken) is { } changed ? TypedResults.Ok(changed) : Problem.UnknownSweep(sweep).ToResult();
    }

    private static async Task<IResult> FiguresAsync(string sweep, IGridService grid, CancellationToken cancellationToken) =>
        await grid.FiguresAsync(sweep, cancellationToken) is { } figures ? TypedResults.Ok(figures) : Problem.UnknownSweep(sweep).ToResult();

    private static Task<IResult> RetryAsync(string sweep, HttpRequest request, IGridService grid, CancellationToken cancellationToken)
    {
        var query = new QueryReader(request.Query, [Cancelled]);
        var verb = query.Word(Cancelled) == "True" ? SweepVerb.RetryCancelled : SweepVerb.Retry;
        query.ThrowIfAny();
        return AskAsync(sweep, verb, grid, cancellationToken);
    }

    private static async Task<IResult> AskAsync(string sweep, SweepVerb verb, IGridService grid, CancellationToken cancellationToken) =>
        await grid.AskAsync(sweep, verb, cancellationToken) is { } answer ? TypedResults.Ok(answer) : Problem.UnknownSweep(sweep).ToResult();
}
