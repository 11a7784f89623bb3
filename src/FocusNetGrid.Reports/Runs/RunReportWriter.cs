using System.Text;
using FocusNetGrid.Reports.CrossValidation;
using FocusNetGrid.Reports.Figures;
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
        foreach (var document in Documents)
        {
            await WriteTextAsync(directory, document.FileName, document.Compose(content), cancellationToken);
        }

        var results = RunTables.Results(report.Trials);
        await WriteTextAsync(directory, "results.json", ResultsFile.Write(report.Trials), cancellationToken);
        await WriteTextAsync(directory, "tables/results.csv", TableWriters.Csv.WriteText(results), cancellationToken);
        await WriteTextAsync(directory, "tables/scores.tex", TableWriters.Latex.WriteText(content.Scores), cancellationToken);
        await WriteTextAsync(directory, "tables/cost.tex", TableWriters.Latex.WriteText(content.Cost), cancellationToken);
        foreach (var table in content.CrossValidationTables)
        {
            await WriteTextAsync(directory, $"tables/{table.Name}.csv", TableWriters.Csv.WriteText(CrossValidationTable.Of(content.CrossValidation)), cancellationToken);
            await WriteTextAsync(directory, $"tables/{table.Name}.tex", TableWriters.Latex.WriteText(table), cancellationToken);
        }

        await FigureFolder.WriteAsync(directory, content.Figures, cancellationToken);
        foreach (var image in content.Images)
        {
            await AtomicFile.WriteAsync(Path.Combine(directory, image.RelativePath), image.Bytes, cancellationToken);
        }
    }

    private static Task WriteTextAsync(string directory, string path, string text, CancellationToken cancellationToken) =>
        AtomicFile.WriteAsync(Path.Combine(directory, path), Encoding.UTF8.GetBytes(text), cancellationToken);
}
