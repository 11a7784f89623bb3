using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Reproduction.Tables;

/// <summary>Every pair of networks on the same images.</summary>
internal static class PairsTable
{
    public static ReportTable Of(ReproducedTable table)
    {
        var pairs = table.Pairs.Where(pair => pair.Quantity == TableScores.All[0]);
        return new ReportTable(
            "pairs",
            $"Networks compared pair by pair on the same {table.Images} {table.Part} images",
            [
                TableColumn.Words("first", "Network"),
                TableColumn.Words("second", "less"),
                .. TableScores.All.SelectMany(Columns),
            ],
            [.. pairs.Select(pair => Row(table, pair.First, pair.Second))],
            [
                "Difference: mean over images of the first network's score less the second's.",
                "p: Wilcoxon's signed-rank test, two-sided, images without a difference left out; Holm's correction over all pairs of a score. Bold: below 0.05.",
                "Effect: matched-pairs rank-biserial correlation, from -1 (the second is better on every image) to 1.",
                "The tests speak of other images, not of other seeds or other trainings.",
            ]);
    }

    private static IEnumerable<TableColumn> Columns(Quantity quantity)
    {
        var (name, group) = (Quantities.NameOf(quantity), quantity.ToString());
        return
        [
            TableColumn.Numbers($"{name}Difference", "difference", NumberFormat.Difference(4)) with { Group = group },
            TableColumn.Numbers($"{name}Probability", "p", NumberFormat.Probability) with { Group = group },
            TableColumn.Numbers($"{name}Effect", "effect", NumberFormat.Difference(2)) with { Group = group },
        ];
    }

    private static List<Cell> Row(ReproducedTable table, string first, string second) =>
    [
        Cell.Of(first),
        Cell.Of(second),
        .. TableScores.All.Select(quantity => table.Compare(first, second, quantity)!).SelectMany(pair => new[]
        {
            Cell.Of(pair.Difference),
            Cell.Of(pair.Corrected) with { Emphasised = pair.Significant },
            Cell.Of(pair.Test.RankBiserial),
        }),
    ];
}
