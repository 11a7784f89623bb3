using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Reproduction.Tables;

/// <summary>The paper's table again, each printed score beside the reproduced one per image.</summary>
internal static class OverviewTable
{
    private static readonly NumberFormat Score = NumberFormat.Fixed(4);

    public static ReportTable Of(ReproducedTable table)
    {
        var reported = TableScores.All.Where(quantity => table.Networks.Any(network => network.ReportedOf(quantity) is not null)).ToHashSet();
        return new ReportTable(
            table.Report.Printed.Name,
            $"{table.Report.Printed.Title}: reported beside reproduced",
            [
                TableColumn.Words("network", "Network"),
                .. TableScores.All.SelectMany(quantity => Columns(quantity, reported.Contains(quantity))),
                TableColumn.Numbers("rank", "Mean rank", NumberFormat.Fixed(2)) with { Better = Better.Lower },
                .. GapColumn.Of(table),
            ],
            [.. table.Networks.Select(network => Row(table, network, reported))],
            [
                Notes.Reported,
                $"Reproduced: per image, the mean over the {table.Images} {table.Part} images of each image's score at threshold 0.5; the other conventions have tables of their own.",
                Notes.Interval,
                "Mean rank: the place among the networks by Jaccard, image by image, 1 the best. Bold: the best of a column.",
                .. Notes.Seeds(table),
                .. Notes.Conventions(table).Where(note => note.StartsWith("Measured on", StringComparison.Ordinal)),
            ]).WithBestEmphasised();
    }

    private static IEnumerable<TableColumn> Columns(Quantity quantity, bool reported)
    {
        var (name, group) = (Quantities.NameOf(quantity), quantity.ToString());
        if (reported)
        {
            yield return TableColumn.Numbers($"{name}Reported", "reported", Score) with { Group = group, Better = Better.Higher };
        }

        yield return TableColumn.Numbers($"{name}Reproduced", "reproduced", Score) with { Group = group, Better = Better.Higher };
        if (reported)
        {
            yield return TableColumn.Numbers($"{name}Difference", "difference", NumberFormat.Difference(4)) with { Group = group };
        }
    }

    private static List<Cell> Row(ReproducedTable table, ReproducedNetwork network, HashSet<Quantity> reported) =>
    [
        Cell.Of(network.Method),
        .. TableScores.All.SelectMany(quantity => Cells(network, quantity, reported.Contains(quantity))),
        ReproductionCells.Rank(network, Quantity.Jaccard),
        .. GapColumn.CellOf(table, network),
    ];

    private static IEnumerable<Cell> Cells(ReproducedNetwork network, Quantity quantity, bool reported)
    {
        var reproduced = ReproductionCells.Score(network, quantity, ScoreConvention.PerImage);
        return reported
            ? [ReproductionCells.Reported(network, quantity), reproduced, ReproductionCells.Difference(network, quantity, ScoreConvention.PerImage)]
            : [reproduced];
    }
}
