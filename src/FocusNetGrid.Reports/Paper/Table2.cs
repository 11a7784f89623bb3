using FocusNetGrid.Reports.Audit.Checks;
using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Paper;

/// <summary>Table 2 of the paper, reported beside reproduced.</summary>
public static class Table2
{
    private static readonly NumberFormat Millions = NumberFormat.Scaled(1e6, 2);

    private static readonly TableColumn[] Columns =
    [
        TableColumn.Words("network", "Network"),
        TableColumn.Numbers("reportedParameters", "reported (10⁶)", Millions) with { Group = "parameters" },
        TableColumn.Numbers("reproducedParameters", "reproduced", NumberFormat.Count) with { Group = "parameters" },
        TableColumn.Numbers("parameterRatio", "ratio", NumberFormat.Fixed(4)) with { Group = "parameters" },
        TableColumn.Numbers("reportedFlops", "reported (10⁶)", Millions) with { Group = "FLOPs" },
        TableColumn.Numbers("profilerFlops", "profiler (10⁶)", Millions) with { Group = "FLOPs" },
        TableColumn.Numbers("flopRatio", "ratio", NumberFormat.Fixed(4)) with { Group = "FLOPs" },
        TableColumn.Numbers("multiplyAdds", "multiply-adds (10⁹)", NumberFormat.Scaled(1e9, 2)) with { Group = "FLOPs" },
        TableColumn.Words("remark", "Remark"),
    ];

    /// <summary>A row a printed row, then one for each further network that was counted.</summary>
    /// <param name="printed">The paper's table.</param>
    /// <param name="costs">What was counted; networks differ.</param>
    public static ReportTable Build(ResultTable printed, IReadOnlyList<NetworkCost> costs)
    {
        var counted = costs.ToDictionary(cost => cost.Network);
        var others = costs.Where(cost => printed.Rows.All(row => row.Network != cost.Network));
        return new ReportTable(
            "table2",
            $"{printed.Title}: Table 2 of the paper, reported beside reproduced",
            Columns,
            [
                .. printed.Rows.Select(row => counted.TryGetValue(row.Network, out var cost) ? Compared(row, cost) : Uncounted(row)),
                .. others.Select(Unprinted),
            ],
            [
                "Reported numbers are given after mending their unit: the paper prints 10⁸ where the counts show 10⁶.",
                "Ratio: reproduced by reported. Reproduced parameters count batch-norm moving statistics too, as Keras does.",
                "Profiler: what TensorFlow 1's graph profiler returns for an unknown batch size, which counts the weights' initialisers and regularisers only.",
                "Multiply-adds: of one forward pass of one 256×256 image.",
            ]);
    }

    private static List<Cell> Compared(ResultRow row, NetworkCost cost)
    {
        var slip = UnitSlipCheck.PowerOfTen(row[Quantity.Parameters].Value, cost.TotalParameters);
        var (parameters, flops) = (row[Quantity.Parameters].Value / slip, row[Quantity.Flops].Value / slip);
        return
        [
            Cell.Of(row.Method),
            Cell.Of(parameters),
            Cell.Of(cost.TotalParameters),
            Cell.Of(cost.TotalParameters / parameters),
            Cell.Of(flops),
            Cell.Of(cost.ProfilerFlops),
            Cell.Of(cost.ProfilerFlops / flops),
            Cell.Of(cost.MultiplyAdds),
            Cell.Of(row.Remark),
        ];
    }

    private static List<Cell> Uncounted(ResultRow row)
    {
        var slip = row.Known.TryGetValue(Quantity.Parameters, out var known)
            ? UnitSlipCheck.PowerOfTen(row[Quantity.Parameters].Value, known.Value)
            : 1;
        return
        [
            Cell.Of(row.Method), Cell.Of(row[Quantity.Parameters].Value / slip), Cell.Missing, Cell.Missing,
            Cell.Of(row[Quantity.Flops].Value / slip), Cell.Missing, Cell.Missing, Cell.Missing, Cell.Of(row.Remark),
        ];
    }

    private static List<Cell> Unprinted(NetworkCost cost) =>
    [
        Cell.Of(cost.Title), Cell.Missing, Cell.Of(cost.TotalParameters), Cell.Missing,
        Cell.Missing, Cell.Of(cost.ProfilerFlops), Cell.Missing, Cell.Of(cost.MultiplyAdds), Cell.Of("Not in Table 2."),
    ];
}
