using FocusNetGrid.Silo.Api.Documents;
using FocusNetGrid.Silo.Api.Problems;
using FocusNetGrid.Silo.Api.Security;
using FocusNetGrid.Silo.Service;
using FocusNetGrid.Sweeps.Trials;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FocusNetGrid.Silo.Api.Routes;

/// <summary>Trials of a sweep.</summary>
internal static class TrialRoutes
{
    private const string Tag = "Trials";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sweeps/{sweep}/trials", ListAsync).RequireAuthorization(GridPolicies.Read)
            .Described(Tag, "Lists some of a sweep's trials.").WithQuery(TrialQueryFields.All).Answers<TrialPage>().Problems(400, 404);
        routes.MapGet("/sweeps/{sweep}/trials/{trial}", ShowAsync).RequireAuthorization(GridPolicies.Read)
            .Described(Tag, "Shows a trial, by its id or its number: attempts with what ended them, epochs, result, settings.").Answers<TrialDetails>().Problems(404);
        routes.MapGet("/sweeps/{sweep}/trials/{trial}/history", HistoryAsync).RequireAuthorization(GridPolicies.Read)
            .Described(Tag, "A trial's epochs.").Answers<IReadOnlyList<EpochRecord>>().Problems(404);
    }

    private static async Task<IResult> ListAsync(string sweep, HttpRequest request, IGridService grid, CancellationToken cancellationToken)
    {
        var query = TrialQueryFields.Read(request.Query);
        return await grid.TrialsAsync(sweep, query, cancellationToken) is { } page ? TypedResults.Ok(page) : Problem.UnknownSweep(sweep).ToResult();
    }

    private static async Task<IResult> ShowAsync(string sweep, string trial, IGridService grid, CancellationToken cancellationToken) =>
        await grid.TrialAsync(sweep, trial, cancellationToken) is { } details ? TypedResults.Ok(details) : Problem.UnknownTrial(sweep, trial).ToResult();

    private static async Task<IResult> HistoryAsync(string sweep, string trial, IGridService grid, CancellationToken cancellationToken) =>
        await grid.TrialAsync(sweep, trial, cancellationToken) is { } details ? TypedResults.Ok(details.Log.History) : Problem.UnknownTrial(sweep, trial).ToResult();
}
