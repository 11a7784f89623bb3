using FocusNetGrid.Silo.Service;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FocusNetGrid.Silo.Hosting;

/// <summary>What those ask who keep a host running: whether its process lives, and whether it can be sent work. No token is asked for.</summary>
internal static class HealthRoutes
{
    /// <summary><c>/healthz</c> and <c>/readyz</c>.</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => Results.Text("alive")).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/readyz", ReadyAsync).AllowAnonymous().ExcludeFromDescription();
        return routes;
    }

    private static async Task<IResult> ReadyAsync(HostState state, IGridService grid, CancellationToken cancellationToken) =>
        !state.IsServing ? Away("not serving: the host is starting, or leaves")
        : await grid.IsReadyAsync(cancellationToken) ? Results.Text("ready")
        : Away("not ready: the grid does not answer");

    private static IResult Away(string why) => Results.Text(why, statusCode: StatusCodes.Status503ServiceUnavailable);
}
