using System.Text;
using FocusNetGrid.Reports.Files;
using FocusNetGrid.Reports.Reproduction.Documents;
using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Reproduction;

/// <summary>
/// Writes a reproduction's report into a folder: <c>report.md</c>, <c>report.html</c> and <c>report.json</c>, tables as CSV and LaTeX and figures as files of their
/// own, and <c>results.json</c> for the audit.
/// </summary>
public static class ReproductionWriter
{
    /// <summary>The figure that shows a whole table, where there is one.</summary>
    public const string CompositeFigure = "composite";

    private static readonly IReproductionDocument[] Documents = [new ReproductionMarkdown(), new ReproductionPage(), new ReproductionJson(withHistory: true)];

    /// <summary>Writes every file whole or not at all; files of an earlier report are replaced. The same report gives the same bytes.</summary>
    /// <param name="report">What to show.</param>
    /// <param name="directory">Made if missing.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <exception cref="ArgumentException">The trials cannot be compared, or none has a result.</exception>
    /// <exception cref="FileNotFoundException">An image is missing.</exception>
    public static async Task WriteAsync(ReproductionReport report, string directory, CancellationToken cancellationToken)
    {
        var content = await ReproductionContent.LoadAsync(report, cancellationToken);
        foreach (var document in Documents)
        {
            await WriteTextAsync(directory, document.FileName, document.Compose(content), cancellationToken);
        }

        await WriteTextAsync(directory, "results.json", ResultsFile.Write(report.Trials, content.Table.ShortStamp), cancellationToken);
        await WriteTextAsync(directory, "tables/results.csv", TableWriters.Csv.WriteText(WithScale(RunTables.Results(report.Trials), content)), cancellationToken);
        foreach (var table in content.Tables)
        {
            await WriteTextAsync(directory, $"tables/{table.Name}.csv", TableWriters.Csv.WriteText(WithScale(table, content)), cancellationToken);
            await WriteTextAsync(directory, $"tables/{table.Name}.tex", TableWriters.Latex.WriteText(table), cancellationToken);
        }

        foreach (var figure in content.Figures)
        {
            await WriteTextAsync(directory, ReproductionContent.PathOf(figure), figure.Svg, cancellationToken);
        }

        foreach (var image in content.Images)
        {
            await AtomicFile.WriteAsync(Path.Combine(directory, image.RelativePath), image.Bytes, cancellationToken);
        }
    }

    /// <summary>
    /// Writes what a repository keeps of a reproduction: <c>report.md</c> with the composite figure alone, <c>report.json</c> without the epochs, and
    /// <c>results.json</c>.
    /// </summary>
    /// <param name="report">What to show.</param>
    /// <param name="directory">Made if missing.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <exception cref="ArgumentException">The trials cannot be compared, or none has a result.</exception>
    public static async Task WriteResultsAsync(ReproductionReport report, string directory, CancellationToken cancellationToken)
    {
        var whole = await ReproductionContent.LoadAsync(report, cancellationToken);
        var content = whole with { Figures = [.. whole.Figures.Where(figure => figure.Name == CompositeFigure)], Images = [] };
        foreach (var document in new IReproductionDocument[] { new ReproductionMarkdown(), new ReproductionJson(withHistory: false) })
        {
            await WriteTextAsync(directory, document.FileName, document.Compose(content), cancellationToken);
        }

        await WriteTextAsync(directory, "results.json", ResultsFile.Write(report.Trials, content.Table.ShortStamp), cancellationToken);
        foreach (var figure in content.Figures)
        {
            await WriteTextAsync(directory, ReproductionContent.PathOf(figure), figure.Svg, cancellationToken);
        }
    }

    /// <summary>CSV carries neither caption nor notes, so the scale stands in a column.</summary>
    private static ReportTable WithScale(ReportTable table, ReproductionContent content) => table with
    {
        Columns = [.. table.Columns, TableColumn.Words("scale", "Scale")],
        Rows = [.. table.Rows.Select(row => row.Append(Cell.Of(content.Table.ShortStamp)).ToList())],
    };

    private static Task WriteTextAsync(string directory, string path, string text, CancellationToken cancellationToken) =>
        AtomicFile.WriteAsync(Path.Combine(directory, path), Encoding.UTF8.GetBytes(text), cancellationToken);
}
