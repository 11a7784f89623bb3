using FocusNetGrid.Reports.CrossValidation;
using FocusNetGrid.Reports.Files;
using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Runs.Documents;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Runs;

/// <summary>
/// Writes a run's report into a folder: <c>report.md</c>, <c>report.html</c> and <c>report.json</c>, tables and figures as files of their own, and
/// <c>results.json</c> for the audit.
/// </summary>
public static class RunReportWriter
{
    private static readonly IRunDocument[] Documents = [new MarkdownDocument(), new HtmlDocument(), new JsonDocument()];

    /// <summary>
    /// Writes every file whole or not at all; files of an earlier report are replaced. The same report gives the same bytes.
    /// </summary>
    /// <param name="report">What to show.</param>
    /// <param name="directory">Made if missing.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <exception cref="ArgumentOutOfRangeException">No trial has a result.</exception>
    /// <exception cref="FileNotFoundException">An image is missing.</exception>
    public static async Task WriteAsync(RunReport report, string directory, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentOutOfRangeException.ThrowIfZero(report.Trials.Count, nameof(report));
        var content = await ReportContent.LoadAsync(report, cancellationToken);
        var folder = new ReportFolder(directory);
        foreach (var document in Documents)
        {
            await folder.WriteAsync(document.FileName, document.Compose(content), cancellationToken);
        }

        var results = RunTables.Results(report.Trials);
        await folder.WriteAsync("results.json", ResultsFile.Write(report.Trials), cancellationToken);
        await folder.WriteAsync("tables/results.csv", TableWriters.Csv.WriteText(results), cancellationToken);
        await folder.WriteAsync("tables/scores.tex", TableWriters.Latex.WriteText(content.Scores), cancellationToken);
        await folder.WriteAsync("tables/cost.tex", TableWriters.Latex.WriteText(content.Cost), cancellationToken);
        foreach (var table in content.CrossValidationTables)
        {
            await folder.WriteAsync($"tables/{table.Name}.csv", TableWriters.Csv.WriteText(CrossValidationTable.Of(content.CrossValidation)), cancellationToken);
            await folder.WriteAsync($"tables/{table.Name}.tex", TableWriters.Latex.WriteText(table), cancellationToken);
        }

        await folder.WriteAsync(content.Figures, cancellationToken);
        foreach (var image in content.Images)
        {
            await folder.WriteAsync(image.RelativePath, image.Bytes, cancellationToken);
        }

        folder.DeleteOthers("tables", "figures");
    }
}
