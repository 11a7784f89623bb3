using FocusNetGrid.Reports.Files;
using FocusNetGrid.Reports.Reproduction.Documents;
using FocusNetGrid.Reports.Reproduction.Tables;
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

    /// <summary>Where that figure lies in a report's folder, or in one of kept results.</summary>
    public const string CompositePath = $"figures/{CompositeFigure}.svg";

    private const string ResultsName = "results.json";

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
        var folder = new ReportFolder(directory);
        foreach (var document in Documents)
        {
            await folder.WriteAsync(document.FileName, document.Compose(content), cancellationToken);
        }

        await folder.WriteAsync(ResultsName, ResultsFile.Write(table.Report.Trials, table.ShortStamp), cancellationToken);
        await folder.WriteAsync("tables/results.csv", TableWriters.Csv.WriteText(ReproductionTables.WithScale(table, RunTables.Results(table.Report.Trials))), cancellationToken);
        foreach (var shown in content.Tables)
        {
            await folder.WriteAsync($"tables/{shown.Name}.csv", TableWriters.Csv.WriteText(ReproductionTables.WithScale(table, shown)), cancellationToken);
            await folder.WriteAsync($"tables/{shown.Name}.tex", TableWriters.Latex.WriteText(shown), cancellationToken);
        }

        await folder.WriteAsync(content.Figures, cancellationToken);
        foreach (var image in content.Images)
        {
            await folder.WriteAsync(image.RelativePath, image.Bytes, cancellationToken);
        }

        folder.DeleteOthers("tables", "figures");
    }

    /// <summary>
    /// Refuses a folder for <see cref="WriteResultsAsync"/> that holds another report: of the files there, only those of this table's earlier results are replaced.
    /// </summary>
    /// <param name="directory">The folder; it need not exist.</param>
    /// <param name="table">The printed table's name.</param>
    /// <exception cref="ResultsException">It holds a report of something else.</exception>
    public static void RefuseOtherResults(string directory, string table)
    {
        var report = Path.Combine(directory, ReproductionJson.Name);
        if (File.Exists(directory))
        {
            throw new ResultsException(directory, 0, "is a file; name a folder for the results.");
        }

        if (!File.Exists(report))
        {
            return;
        }

        var found = ReproductionJson.TableOf(File.ReadAllText(report));
        if (found != table)
        {
            throw new ResultsException(report, 0, $"is {(found is null ? "no reproduction's" : $"that of {found}")}; name another folder for the results of {table}.");
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
        var folder = new ReportFolder(directory);
        foreach (var document in new IReproductionDocument[] { new ReproductionMarkdown(), new ReproductionJson(withHistory: false) })
        {
            await folder.WriteAsync(document.FileName, document.Compose(content), cancellationToken);
        }

        await folder.WriteAsync(ResultsName, ResultsFile.Write(table.Report.Trials, table.ShortStamp), cancellationToken);
        await folder.WriteAsync(content.Figures, cancellationToken);
        if (content.Figures.Count == 0)
        {
            folder.Delete(CompositePath);
        }
    }
}
