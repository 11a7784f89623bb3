using FocusNetGrid.Silo.Api.Limits;
using FocusNetGrid.Silo.Api.Security;
using FocusNetGrid.Silo.Dashboard.Pages;
using FocusNetGrid.Silo.Dashboard.Parts;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Service;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Training.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace FocusNetGrid.Silo.Dashboard.Endpoints;

/// <summary>The list of sweeps, and submitting one.</summary>
internal static class SweepsEndpoints
{
    /// <summary>A spec is a page or two; with its form it may take this much.</summary>
    private const long LongestForm = 1 << 20;

    /// <summary>The time left is asked for of so many sweeps at most; of more at once it says little.</summary>
    private const int MostTimes = 20;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/", ShowAsync);
        pages.MapPost("/sweeps", SubmitAsync)
            .AddEndpointFilter<FormFilter>()
            .WithMetadata(new RequestSizeLimitAttribute(LongestForm))
            .RequireAuthorization(GridPolicies.Write)
            .WithRequestTimeout(GridLimits.Work);
        pages.MapGet("/sweeps", () => Results.Redirect("/"));
    }

    private static async Task<IResult> ShowAsync(HttpContext context, IGridService grid, Notices notices, TimeProvider clock)
    {
        var frame = PageFrame.Of(context, notices, clock);
        return new RazorComponentResult<SweepsPage>(new { Frame = frame, Sweeps = await RowsAsync(grid, context.RequestAborted) });
    }

    private static async Task<IResult> SubmitAsync(HttpContext context, IGridService grid, Notices notices, TimeProvider clock)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var spec = form.Files["file"] is { Length: > 0 } file ? await ReadAsync(file, context.RequestAborted) : form["spec"].ToString();
        if (spec.Trim().Length == 0)
        {
            return await RefuseAsync(context, grid, notices, clock, new(spec, ["There is no text in it; write a spec, or choose a file."]));
        }

        try
        {
            var submitted = await grid.SubmitAsync(spec, context.RequestAborted);
            notices.Leave(context, new(submitted.IsNew ? "The sweep is submitted." : "This sweep was known before: it goes on as it stands.", IsTrouble: false));
            return new SeeOtherResult(Links.Sweep(submitted.Sweep.Reading.Id));
        }
        catch (SpecException wrong)
        {
            return await RefuseAsync(context, grid, notices, clock, new(spec, [.. wrong.Problems.Select(Sentence)]));
        }
        catch (Exception refused) when (refused is DataException or RunException)
        {
            return await RefuseAsync(context, grid, notices, clock, new(spec, refused.Message.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)));
        }
        catch (GridAwayException)
        {
            // The spec is in nobody's hands but the browser's, so it is given back.
            var unknown = new RefusedSpec(spec, ["The grid did not answer; submit it again, which is safe."]) { Heading = "It is not known whether the spec was taken:" };
            return Page(context, notices, clock, null, unknown, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<IResult> RefuseAsync(HttpContext context, IGridService grid, Notices notices, TimeProvider clock, RefusedSpec trouble) =>
        Page(context, notices, clock, await RowsOrNoneAsync(grid, context.RequestAborted), trouble, StatusCodes.Status422UnprocessableEntity);

    private static RazorComponentResult<SweepsPage> Page(
        HttpContext context, Notices notices, TimeProvider clock, IReadOnlyList<SweepRow>? sweeps, RefusedSpec trouble, int status) =>
        new(new { Frame = PageFrame.Of(context, notices, clock), Sweeps = sweeps, Trouble = trouble }) { StatusCode = status };

    private static string Sentence(SpecProblem problem) => (problem.Line > 0 ? $"Line {problem.Line}, " : "") + $"{problem.Field}: {problem.Message}";

    private static async Task<string> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync(cancellationToken);
    }

    /// <summary>A spec that is to be mended is not lost because the list beside it cannot be shown.</summary>
    private static async Task<IReadOnlyList<SweepRow>?> RowsOrNoneAsync(IGridService grid, CancellationToken cancellationToken)
    {
        try
        {
            return await RowsAsync(grid, cancellationToken);
        }
        catch (GridAwayException)
        {
            return null;
        }
    }

    private static async Task<IReadOnlyList<SweepRow>> RowsAsync(IGridService grid, CancellationToken cancellationToken)
    {
        var sweeps = await grid.ListAsync(cancellationToken);
        var timed = sweeps.Where(sweep => sweep.Reading is { Status: SweepStatus.Active, Workers: > 0 }).Take(MostTimes).ToHashSet();
        var rows = new List<SweepRow>();
        foreach (var sweep in sweeps)
        {
            rows.Add(new(sweep, timed.Contains(sweep) ? (await grid.FindAsync(sweep.Reading.Id, cancellationToken))?.SecondsLeft : null));
        }

        return rows;
    }
}
