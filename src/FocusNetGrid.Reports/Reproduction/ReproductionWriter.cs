using System.Text;
using FocusNetGrid.Reports.Figures;
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

    /// <summary>Writes every file whole or not at all; files of an earlier report are replaced. The same table gives the same bytes.</summary>
    /// <param name="table">What to show.</param>
    /// <param name="directory">Made if missing.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    /// <exception cref="FileNotFoundException">An image is missing.</exception>
    public static async Task WriteAsync(ReproducedTable table, string directory, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(table);
        var content = await ReproductionContent.LoadAsync(table, cancellationToken);
        foreach (var document in Documents)
        {
            await WriteTextAsync(directory, document.FileName, document.Compose(content), cancellationToken);
        }

        await WriteTextAsync(directory, "results.json", ResultsFile.Write(table.Report.Trials, content.Table.ShortStamp), cancellationToken);
        await WriteTextAsync(directory, "tables/results.csv", TableWriters.Csv.WriteText(WithScale(RunTables.Results(table.Report.Trials), content)), cancellationToken);
        foreach (var shown in content.Tables)
        {
            await WriteTextAsync(directory, $"tables/{shown.Name}.csv", TableWriters.Csv.WriteText(WithScale(shown, content)), cancellationToken);
            await WriteTextAsync(directory, $"tables/{shown.Name}.tex", TableWriters.Latex.WriteText(shown), cancellationToken);
        }

        await FigureFolder.WriteAsync(directory, content.Figures, cancellationToken);

        foreach (var image in content.Images)
        {
            await AtomicFile.WriteAsync(Path.Combine(directory, image.RelativePath), image.Bytes, cancellationToken);
        }
    }

    /// <summary>
    /// Writes what a repository keeps of a reproduction: <c>report.md</c> with the composite figure alone, <c>report.json</c> without the epochs, and
    /// <c>results.json</c>.
    /// </summary>
    /// <param name="table">What to show.</param>
    /// <param name="directory">Made if missing.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    public static async Task WriteResultsAsync(ReproducedTable table, string directory, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(table);
        var whole = await ReproductionContent.LoadAsync(table, cancellationToken);
        var content = whole with { Figures = [.. whole.Figures.Where(figure => figure.Name == CompositeFigure)], Images = [] };
        foreach (var document in new IReproductionDocument[] { new ReproductionMarkdown(), new ReproductionJson(withHistory: false) })
        {
            await WriteTextAsync(directory, document.FileName, document.Compose(content), cancellationToken);
        }

        await WriteTextAsync(directory, "results.json", ResultsFile.Write(table.Report.Trials, content.Table.ShortStamp), cancellationToken);
        await FigureFolder.WriteAsync(directory, content.Figures, cancellationToken);
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
