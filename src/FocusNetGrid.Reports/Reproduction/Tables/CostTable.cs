using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Reproduction.Tables;

/// <summary>Sizes as printed and as counted, speed, time, memory, and how soon a training came near its best.</summary>
internal static class CostTable
{
    private static readonly (Quantity Quantity, string Key, string Title)[] Printed =
        [(Quantity.Parameters, "parametersReported", "parameters"), (Quantity.Flops, "flopsReported", "FLOPs")];

    private static readonly TableColumn[] Measured =
    [
        TableColumn.Numbers("parameters", "parameters", NumberFormat.Count) with { Group = "counted" },
        TableColumn.Numbers("trainableParameters", "trainable", NumberFormat.Count) with { Group = "counted" },
        TableColumn.Numbers("multiplyAdds", "multiply-adds (10⁹)", NumberFormat.Scaled(1e9, 2)) with { Group = "counted" },
        TableColumn.Numbers("imagesPerSecond", "Images/s", NumberFormat.Fixed(1)),
        TableColumn.Numbers("trainingSeconds", "Training time", NumberFormat.Duration),
        TableColumn.Numbers("peakResidentBytes", "Peak memory (MiB)", NumberFormat.Scaled(1024 * 1024, 0)),
        TableColumn.Numbers("bestEpoch", "Best epoch", NumberFormat.Fixed(1)),
        TableColumn.Numbers("epochsToNearBest", "Epochs to 95 %", NumberFormat.Fixed(1)),
        TableColumn.Numbers("seeds", "Seeds", NumberFormat.Count),
    ];

    public static ReportTable Of(ReproducedTable table)
    {
        var printed = Printed.Where(column => table.Networks.Any(network => network.ReportedOf(column.Quantity) is not null)).ToList();
        return new ReportTable(
            "cost",
            "Size, speed, time and convergence",
            [
                TableColumn.Words("network", "Network"),
                .. printed.Select(column => TableColumn.Numbers(column.Key, $"{column.Title} (10⁸)", NumberFormat.Scaled(1e8, 2)) with { Group = "as printed" }),
                .. Measured,
                .. GapColumn.Of(table),
            ],
            [.. table.Networks.Select(network => Row(table, network, printed.Select(column => network.ReportedOf(column.Quantity))))],
            NotesOf(printed.Count > 0));
    }

    private static List<Cell> Row(ReproducedTable table, ReproducedNetwork network, IEnumerable<double?> printed) =>
    [
        Cell.Of(network.Method),
        .. printed.Select(ReproductionCells.Of),
        .. network.HasResult ? MeasuredCells(network.Trials) : Measured.Select(_ => Cell.Missing),
        .. GapColumn.CellOf(table, network),
    ];

    private static IEnumerable<Cell> MeasuredCells(IReadOnlyList<ReportedTrial> trials) =>
    [
        Cell.Of(trials[0].Result.Cost.TotalParameters),
        Cell.Of(trials[0].Result.Cost.TrainableParameters),
        ReproductionCells.Of(trials[0].MultiplyAdds),
        Cell.Of(trials.Average(trial => trial.Result.Cost.ImagesPerSecond)),
        Cell.Of(trials.Average(trial => trial.Result.Cost.TrainingSeconds)),
        Cell.Of(trials.Max(trial => trial.Result.Cost.PeakResidentBytes)),
        Cell.Of(trials.Average(trial => trial.Result.BestEpoch)),
        ReproductionCells.Of(trials.Average(trial => Convergence.EpochsToNearBest(trial.Result.History))),
        Cell.Of(trials.Count),
    ];

    private static List<string> NotesOf(bool printed) =>
    [
        .. printed
            ? ["Printed sizes are as they stand; their power of ten is a slip and the two columns look swapped in some rows, as the audit shows."]
            : Array.Empty<string>(),
        "Parameters count batch-norm moving statistics too, as Keras does. Multiply-adds are those of one forward pass of one image at the run's size.",
        "Images/s counts training images and training time only; training time includes validation, and is one seed's. Peak memory is the training process's main memory; a GPU's own is not in it."
            + " All three depend on the machine and on what else ran there.",
        "Epochs to 95 %: the first epoch whose pooled validation Dice reached 95 % of the highest of the training. Of several seeds: means, and the highest memory.",
    ];
}
