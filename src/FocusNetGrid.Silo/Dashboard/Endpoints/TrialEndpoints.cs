using FocusNetGrid.Silo.Service;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace FocusNetGrid.Silo.Dashboard.Endpoints;

/// <summary>A trial.</summary>
internal static class TrialEndpoints
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/sweeps/{sweep}/trials/{trial}", ShowAsync);

    private static async Task<IResult> ShowAsync(string sweep, string trial, HttpContext context, IGridService grid, Notices notices, TimeProvider clock)
    {
        var details = await grid.TrialAsync(sweep, trial, context.RequestAborted);
        if (details is null)
        {
            throw await grid.FindAsync(sweep, context.RequestAborted) is null ? PageException.NoSweep(sweep) : PageException.NoTrial(sweep, trial);
        }

        var frame = PageFrame.Of(context, notices, clock);
        return new RazorComponentResult<Pages.TrialPage>(new
        {
            Frame = frame,
            Details = details,
            SweepName = frame.IsPartial ? "" : (await grid.FindAsync(sweep, context.RequestAborted))?.Reading.Name ?? sweep,
            Files = frame.Shows("files") ? await grid.TrialFilesAsync(sweep, details.Summary.Id, context.RequestAborted) : null,
        });
    }
}
