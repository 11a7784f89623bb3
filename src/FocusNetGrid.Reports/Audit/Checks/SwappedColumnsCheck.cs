using FocusNetGrid.Reports.Results;

namespace FocusNetGrid.Reports.Audit.Checks;

/// <summary>Fewer FLOPs than parameters cannot be, for every weight is used at least once; then the two columns may have changed places.</summary>
internal sealed class SwappedColumnsCheck() : AuditCheck("columns", "Are there at least as many FLOPs as parameters?")
{
    /// <summary>Swapped back, a ratio this close to the profiler's two operations a weight speaks for the swap.</summary>
    private const double NearTwo = 0.15;

    protected override string Needs => "both parameters and FLOPs";

    protected override bool Applies(ResultRow row) => row.Has(Quantity.Parameters, Quantity.Flops);

    protected override IEnumerable<AuditFinding> Find(IReadOnlyList<ResultRow> rows, ResultTable table) =>
        from row in rows
        where row[Quantity.Flops].Value + row[Quantity.Flops].Rounding < row[Quantity.Parameters].Value - row[Quantity.Parameters].Rounding
        group row by Math.Abs(SwappedRatio(row) - 2) <= NearTwo into swapped
        select new AuditFinding(
            swapped.Key
                ? "Parameters and FLOPs have changed places."
                : "Parameters and FLOPs may have changed places; neither reading gives a ratio known from other rows.",
            swapped.Key ? Certainty.Likely : Certainty.Possible,
            [.. swapped.Select(Evidence)],
            swapped.Key
                ? "Choose the widths of a reproduction by the smaller number, read as parameters, and say so."
                : "Choose the widths of a reproduction by the number printed as parameters, and say that it may be the other.");

    private static double SwappedRatio(ResultRow row) => row[Quantity.Parameters].Value / row[Quantity.Flops].Value;

    private static RowEvidence Evidence(ResultRow row) => new(
        row.Method,
        $"FLOPs / parameters = {Ratio.Write(1 / SwappedRatio(row))} < 1, swapped back {Ratio.Write(SwappedRatio(row))}");
}
