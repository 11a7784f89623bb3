using FocusNetGrid.Silo.Api.Documents;
using FocusNetGrid.Silo.Api.Limits;
using FocusNetGrid.Silo.Api.Problems;
using FocusNetGrid.Silo.Api.Security;
using FocusNetGrid.Silo.Service;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FocusNetGrid.Silo.Api.Routes;

/// <summary>What reports and trials leave, to be downloaded. Only names that the grid lists are opened, so no path leads anywhere else.</summary>
internal static class FileRoutes
{
    private const string Tag = "Files";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sweeps/{sweep}/report", ReportAsync).RequireAuthorization(GridPolicies.Read)
            .Described(Tag, "Writes the report anew where trials have finished since, and lists its files.").Answers<IReadOnlyList<GridFile>>().Problems(404).WithRequestTimeout(GridLimits.Work);
        routes.MapMethods("/sweeps/{sweep}/report/{**name}", [HttpMethods.Get, HttpMethods.Head], ReportFileAsync).RequireAuthorization(GridPolicies.Read)
            .Described(Tag, "Downloads a file of the report.").AnswersFile().Problems(404, 416).DisableRequestTimeout();
        routes.MapGet("/sweeps/{sweep}/trials/{trial}/files", TrialAsync).RequireAuthorization(GridPolicies.Read)
            .Described(Tag, "Lists the files that a trial has left.").Answers<IReadOnlyList<GridFile>>().Problems(404);
        routes.MapMethods("/sweeps/{sweep}/trials/{trial}/files/{**name}", [HttpMethods.Get, HttpMethods.Head], TrialFileAsync).RequireAuthorization(GridPolicies.Read)
            .Described(Tag, "Downloads a file of a trial: weights, checkpoint, history, pictures.").AnswersFile().Problems(404, 416).DisableRequestTimeout();
    }

    private static async Task<IResult> ReportAsync(string sweep, IGridService grid, CancellationToken cancellationToken) =>
        await grid.ReportFilesAsync(sweep, cancellationToken) is { } files ? TypedResults.Ok(files) : Problem.UnknownSweep(sweep).ToResult();

    private static async Task<IResult> TrialAsync(string sweep, string trial, IGridService grid, CancellationToken cancellationToken) =>
        await grid.TrialFilesAsync(sweep, trial, cancellationToken) is { } files ? TypedResults.Ok(files) : Problem.UnknownTrial(sweep, trial).ToResult();

    private static async Task<IResult> ReportFileAsync(string sweep, string name, IGridService grid, CancellationToken cancellationToken) =>
        await grid.ReportFilesAsync(sweep, cancellationToken) is { } files
            ? await OpenAsync(files, name, file => grid.OpenReportFileAsync(sweep, file.Name, cancellationToken))
            : Problem.UnknownSweep(sweep).ToResult();

    private static async Task<IResult> TrialFileAsync(string sweep, string trial, string name, IGridService grid, CancellationToken cancellationToken) =>
        await grid.TrialFilesAsync(sweep, trial, cancellationToken) is { } files
            ? await OpenAsync(files, name, file => grid.OpenTrialFileAsync(sweep, trial, file.Name, cancellationToken))
            : Problem.UnknownTrial(sweep, trial).ToResult();

    private static async Task<IResult> OpenAsync(IReadOnlyList<GridFile> files, string name, Func<GridFile, Task<Stream?>> open) =>
        files.FirstOrDefault(file => file.Name == name) is { } listed && await open(listed) is { } content
            ? new FileAnswer(listed, content)
            : Problem.UnknownFile(name).ToResult();
}
