using FocusNetGrid.Silo.Api.Documents;
using FocusNetGrid.Silo.Api.Limits;
using FocusNetGrid.Silo.Api.Problems;
using FocusNetGrid.Silo.Api.Security;
using FocusNetGrid.Silo.Api.Streaming;
using FocusNetGrid.Silo.Service;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FocusNetGrid.Silo.Api.Routes;

/// <summary>What happens, as it happens.</summary>
internal static class EventRoutes
{
    private const string Tag = "Events";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/events", AllAsync).RequireAuthorization(GridPolicies.Read).RequireRateLimiting(GridLimits.Streams)
            .Described(Tag, "Follows every sweep and the workers, without end: server-sent events sweep, trial, worker and heartbeat.").AnswersEvents().Problems(429).DisableRequestTimeout();
        routes.MapGet("/sweeps/{sweep}/events", SweepAsync).RequireAuthorization(GridPolicies.Read).RequireRateLimiting(GridLimits.Streams)
            .Described(Tag, "Follows a sweep: first how it stands, then each change; the event end closes the stream once it is over.").AnswersEvents().Problems(404, 429).DisableRequestTimeout();
    }

    private static async Task<IResult> SweepAsync(string sweep, IGridService grid, EventStreams streams, CancellationToken cancellationToken) =>
        await grid.FindAsync(sweep, cancellationToken) is null
            ? Problem.UnknownSweep(sweep).ToResult()
            : TypedResults.ServerSentEvents(await streams.OpenAsync(token => grid.FollowAsync(sweep, token), cancellationToken));

    private static async Task<IResult> AllAsync(IGridService grid, EventStreams streams, CancellationToken cancellationToken) =>
        TypedResults.ServerSentEvents(await streams.OpenAsync(token => grid.FollowAsync(null, token), cancellationToken));
}
