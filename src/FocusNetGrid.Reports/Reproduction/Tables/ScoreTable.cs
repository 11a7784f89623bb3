using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Reproduction.Tables;

/// <summary>One score under every convention: reported, reproduced with interval and deviations, difference.</summary>
internal static class ScoreTable
{
    private static readonly NumberFormat Score = NumberFormat.Fixed(4);

    private static readonly (ScoreConvention Convention, string Key, string Title)[] Conventions =
        [(ScoreConvention.PerImage, "perImage", "per image"), (ScoreConvention.Pooled, "pooled", "pooled"), (ScoreConvention.Keras, "keras", "keras")];

    public static ReportTable Of(ReproducedTable table, Quantity quantity)
    {
        var reported = table.Networks.Any(network => network.ReportedOf(quantity) is not null);
        var name = Quantities.WordOf(quantity);
        return new ReportTable(
            $"{table.Report.Printed.Name}-{Quantities.NameOf(quantity)}",
            reported ? $"{quantity} under three conventions, reported beside reproduced" : $"{quantity} under three conventions; the paper's table has none",
            [
                TableColumn.Words("network", "Network"),
                .. reported ? [TableColumn.Numbers("reported", "Reported", Score) with { Better = Better.Higher }] : Array.Empty<TableColumn>(),
                .. Conventions.SelectMany(convention => Columns(convention.Convention, convention.Key, convention.Title, reported)),
                .. table.Seeds > 1 ? Conventions.Select(convention => SeedColumn(convention.Key, convention.Title)) : [],
                TableColumn.Numbers("rank", "Mean rank", NumberFormat.Fixed(2)) with { Better = Better.Lower },
                .. GapColumn.Of(table),
            ],
            [.. table.Networks.Select(network => Row(table, network, quantity, reported))],
            [
                .. reported ? [Notes.Reported] : Array.Empty<string>(),
                Notes.Interval,
                .. Notes.Conventions(table),
                $"Mean rank: the place among the networks by {name}, image by image, 1 the best. Bold: the best of a column.",
                .. Notes.Seeds(table),
            ]).WithBestEmphasised();
    }

    private static IEnumerable<TableColumn> Columns(ScoreConvention convention, string key, string title, bool reported)
    {
        yield return TableColumn.Numbers(key, "reproduced", Score) with { Group = title, Better = Better.Higher };
        if (convention == ScoreConvention.PerImage)
        {
            yield return TableColumn.Numbers($"{key}Deviation", "SD over images", Score) with { Group = title };
        }

        if (reported)
        {
            yield return TableColumn.Numbers($"{key}Difference", "difference", NumberFormat.Difference(4)) with { Group = title };
        }
    }

    private static TableColumn SeedColumn(string key, string title) =>
        TableColumn.Numbers($"{key}SeedDeviation", title, Score) with { Group = "SD between seeds" };

    private static List<Cell> Row(ReproducedTable table, ReproducedNetwork network, Quantity quantity, bool reported) =>
    [
        Cell.Of(network.Method),
        .. reported ? [ReproductionCells.Reported(network, quantity)] : Array.Empty<Cell>(),
        .. Conventions.SelectMany(convention => Cells(network, quantity, convention.Convention, reported)),
        .. table.Seeds > 1 ? Conventions.Select(convention => ReproductionCells.SeedDeviation(network, quantity, convention.Convention)) : [],
        ReproductionCells.Rank(network, quantity),
        .. GapColumn.CellOf(table, network),
    ];

    private static IEnumerable<Cell> Cells(ReproducedNetwork network, Quantity quantity, ScoreConvention convention, bool reported)
    {
        yield return ReproductionCells.Score(network, quantity, convention);
        if (convention == ScoreConvention.PerImage)
        {
            yield return ReproductionCells.ImageDeviation(network, quantity);
        }

        if (reported)
        {
            yield return ReproductionCells.Difference(network, quantity, convention);
        }
    }
}
