using System.Globalization;
using FocusNetGrid.Silo.Api.Limits;
using FocusNetGrid.Silo.Api.Security;
using FocusNetGrid.Silo.Dashboard.Pages;
using FocusNetGrid.Silo.Dashboard.Wording;
using FocusNetGrid.Silo.Service;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace FocusNetGrid.Silo.Dashboard.Endpoints;

/// <summary>A sweep, its report, and what can be asked of it.</summary>
internal static class SweepEndpoints
{
    private static readonly (string Name, SweepVerb Verb)[] Verbs =
    [
        ("pause", SweepVerb.Pause), ("resume", SweepVerb.Resume), ("cancel", SweepVerb.Cancel), ("retry", SweepVerb.Retry), ("retry-cancelled", SweepVerb.RetryCancelled),
    ];

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/sweeps/{id}", ShowAsync).WithRequestTimeout(GridLimits.Work);
        pages.MapGet("/sweeps/{id}/report", ReportAsync).WithRequestTimeout(GridLimits.Work);
        foreach (var (name, verb) in Verbs)
        {
            pages.MapPost($"/sweeps/{{id}}/{name}", (string id, HttpContext context, IGridService grid, Notices notices) => AskAsync(id, verb, context, grid, notices))
                .AddEndpointFilter<FormFilter>()
                .RequireAuthorization(GridPolicies.Write);
        }

        pages.MapPost("/sweeps/{id}/priority", PrioritiseAsync).AddEndpointFilter<FormFilter>().RequireAuthorization(GridPolicies.Write);
    }

    private static async Task<IResult> ShowAsync(string id, HttpContext context, IGridService grid, Notices notices, TimeProvider clock)
    {
        var query = TrialListQuery.Read(context.Request.Query);
        var details = await grid.FindAsync(id, context.RequestAborted) ?? throw PageException.NoSweep(id);
        var frame = PageFrame.Of(context, notices, clock);
        return new RazorComponentResult<SweepPage>(new
        {
            Frame = frame,
            Details = details,
            Query = query,
            Trials = frame.Shows("trials") ? await grid.TrialsAsync(id, query.ForGrid(), context.RequestAborted) : null,
            Figures = frame.Parts.Contains("figures") || query.ShowsFigures ? await grid.FiguresAsync(id, context.RequestAborted) : null,
        });
    }

    private static async Task<IResult> ReportAsync(string id, HttpContext context, IGridService grid, Notices notices, TimeProvider clock)
    {
        var details = await grid.FindAsync(id, context.RequestAborted) ?? throw PageException.NoSweep(id);
        var files = await grid.ReportFilesAsync(id, context.RequestAborted) ?? throw PageException.NoSweep(id);
        return new RazorComponentResult<ReportPage>(new { Frame = PageFrame.Of(context, notices, clock), Sweep = details.Reading, Files = files });
    }

    private static async Task<IResult> AskAsync(string id, SweepVerb verb, HttpContext context, IGridService grid, Notices notices)
    {
        try
        {
            var answer = await grid.AskAsync(id, verb, context.RequestAborted) ?? throw PageException.NoSweep(id);
            notices.Leave(context, new(Words.Sentence(answer.Message), IsTrouble: !answer.Changed));
        }
        catch (GridAwayException)
        {
            notices.Leave(context, Away);
        }

        return new SeeOtherResult(Links.Sweep(id));
    }

    private static async Task<IResult> PrioritiseAsync(string id, HttpContext context, IGridService grid, Notices notices)
    {
        var text = (await context.Request.ReadFormAsync(context.RequestAborted))["priority"].ToString();
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var priority) || priority is < 1 or > 1000)
        {
            notices.Leave(context, new($"The priority is '{text}'; it is a number from 1 to 1000.", IsTrouble: true));
            return new SeeOtherResult(Links.Sweep(id));
        }

        try
        {
            _ = await grid.PrioritiseAsync(id, priority, context.RequestAborted) ?? throw PageException.NoSweep(id);
            notices.Leave(context, new($"The priority is {priority} now.", IsTrouble: false));
        }
        catch (GridAwayException)
        {
            notices.Leave(context, Away);
        }

        return new SeeOtherResult(Links.Sweep(id));
    }

    private static Notice Away { get; } = new("The grid did not answer, so it may not have heard of that. See how the sweep stands, and repeat it if need be.", IsTrouble: true);
}
