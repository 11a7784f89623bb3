using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Reproduction.Tables;
using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Reproduction;

/// <summary>A reproduction with its tables made, its figures drawn and its images read: what the documents are composed of.</summary>
internal sealed record ReproductionContent(ReproducedTable Table, IReadOnlyList<ReportFigure> Figures, IReadOnlyList<LoadedImage> Images)
{
    public ReproductionReport Report => Table.Report;

    public ReportTable Verdicts { get; } = ReproductionTables.Verdicts(Table);

    public ReportTable Overview { get; } = ReproductionTables.Overview(Table);

    public IReadOnlyList<ReportTable> Scores { get; } = ReproductionTables.Scores(Table);

    public ReportTable Pairs { get; } = ReproductionTables.Pairs(Table);

    public ReportTable Cost { get; } = ReproductionTables.Cost(Table);

    /// <summary>The tables of the scores as they follow one another in a document: what is said of the first holds for all.</summary>
    public IEnumerable<ReportTable> ScoresInARow => Scores.Select((table, place) => place == 0 ? table : table with { Notes = [] });

    /// <summary>Every trial by itself, where a network has several.</summary>
    public IReadOnlyList<ReportTable> Trials { get; } = Table.Seeds > 1 ? [ReproductionTables.Stamped(Table, RunTables.ScoresOf(Table.Report.Trials))] : [];

    /// <summary>Every table, in the order of the report.</summary>
    public IReadOnlyList<ReportTable> Tables => [Verdicts, Overview, .. Scores, Pairs, Cost, .. Trials];

    public string Title => $"{NameOf(Table)}, reported beside reproduced";

    /// <summary>The notes of the data and the run.</summary>
    public IReadOnlyList<string> Notes => Report.Notes;

    public static async Task<ReproductionContent> LoadAsync(ReproducedTable table, CancellationToken cancellationToken)
    {
        var images = new List<LoadedImage>();
        foreach (var image in table.Report.Images)
        {
            images.Add(new LoadedImage(image, await File.ReadAllBytesAsync(image.Path, cancellationToken)));
        }

        return new ReproductionContent(table, ReproductionFigures.Of(NameOf(table), table), images);
    }

    /// <summary><c>table3</c> is Table 3.</summary>
    private static string NameOf(ReproducedTable table)
    {
        const string Numbered = "table";
        var name = table.Report.Printed.Name;
        return name.StartsWith(Numbered, StringComparison.Ordinal) ? $"Table {name[Numbered.Length..]}" : name;
    }
}
