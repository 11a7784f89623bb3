using FocusNetGrid.Silo.Api.Problems;
using FocusNetGrid.Silo.Service;
using FocusNetGrid.Silo.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace FocusNetGrid.Silo.Api.Routes;

/// <summary>Whether the process lives, and whether its host takes part in a grid that answers; for those who watch over it, who have no token and are not limited.</summary>
internal static class HealthRoutes
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Adds <c>/healthz</c> and <c>/readyz</c>. They are not measured: a probe every few seconds would hide what users meet.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => TypedResults.Text("alive\n")).AllowAnonymous().DisableRateLimiting().DisableHttpMetrics().ExcludeFromDescription();
        routes.MapGet("/readyz", ReadyAsync).AllowAnonymous().DisableRateLimiting().DisableHttpMetrics().WithRequestTimeout(Patience).ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(IGridService grid, [FromServices] HostState? host, CancellationToken cancellationToken) =>
        host is not { IsServing: false } && await grid.IsReadyAsync(cancellationToken) ? TypedResults.Text("ready\n") : Problem.NotReady().ToResult();
}
