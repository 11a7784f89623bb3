using FocusNetGrid.Silo.Dashboard.Pages;
using FocusNetGrid.Silo.Service;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace FocusNetGrid.Silo.Dashboard.Endpoints;

/// <summary>Workers, signing in, and addresses that lead nowhere.</summary>
internal static class OtherEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/workers", ShowWorkersAsync);
        pages.MapGet("/sign-in", SignIn).AllowAnonymous();
        pages.MapGet("/sweeps/{**path}", Nowhere);
    }

    private static async Task<IResult> ShowWorkersAsync(HttpContext context, IGridService grid, Notices notices, TimeProvider clock) =>
        new RazorComponentResult<WorkersPage>(new
        {
            Frame = PageFrame.Of(context, notices, clock),
            Workers = await grid.WorkersAsync(context.RequestAborted),
        });

    private static RazorComponentResult<SignInPage> SignIn(HttpContext context, Notices notices, TimeProvider clock) =>
        new(new
        {
            Frame = PageFrame.Of(context, notices, clock),
            IsRefused = context.Request.Query.ContainsKey("wrong"),
            Return = context.Request.Query["return"].FirstOrDefault() ?? "/",
        });

    private static IResult Nowhere(string path) =>
        throw new PageException(StatusCodes.Status404NotFound, "No such page", $"There is nothing at '/sweeps/{path}'. It may be of another version, or the address may have been cut short.");
}
