using FocusNetGrid.Grains.Roster;
using FocusNetGrid.Silo.Api.Documents;
using FocusNetGrid.Silo.Api.Security;
using FocusNetGrid.Silo.Service;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FocusNetGrid.Silo.Api.Routes;

/// <summary>The grid's workers.</summary>
internal static class WorkerRoutes
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/workers", ListAsync).RequireAuthorization(GridPolicies.Read)
            .Described("Workers", "Lists the workers: device, what runs, memory, images a second, when they were heard of.").Answers<IReadOnlyList<WorkerCard>>().Problems();

    private static async Task<IResult> ListAsync(IGridService grid, CancellationToken cancellationToken) => TypedResults.Ok(await grid.WorkersAsync(cancellationToken));
}
