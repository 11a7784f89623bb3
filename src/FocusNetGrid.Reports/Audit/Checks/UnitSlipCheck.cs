using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Audit.Checks;

/// <summary>Printed parameter counts against counts of the same networks: where they differ by a power of ten, the unit is wrong.</summary>
internal sealed class UnitSlipCheck() : AuditCheck("units", "Are parameters printed in the right unit?")
{
    /// <summary>A count this close to the known one, a power of ten aside, is a count of the same network.</summary>
    private const double SameNetwork = 0.05;

    protected override string Needs => "parameters that are also known from the network's definition";

    protected override bool Applies(ResultRow row) => row.Has(Quantity.Parameters) && row.Known.ContainsKey(Quantity.Parameters);

    protected override IEnumerable<AuditFinding> Find(IReadOnlyList<ResultRow> rows, ResultTable table) =>
        from row in rows
        let slip = PowerOfTen(row[Quantity.Parameters].Value, row.Known[Quantity.Parameters].Value)
        where slip != 1
        group row by slip into slipped
        select new AuditFinding(
            $"Parameter counts are {NumberFormat.Exact.Write(slipped.Key)} times the known counts of the same networks.",
            slipped.Count() > 1 ? Certainty.Certain : Certainty.Likely,
            [.. slipped.Select(row => Evidence(row, slipped.Key))],
            "The printed power of ten is a slip: divide the column by this factor before comparing.");

    /// <summary>The power of ten between a printed and a known count of the same network; 1 where there is none.</summary>
    public static double PowerOfTen(double printed, double known)
    {
        var power = Math.Pow(10, Math.Round(Math.Log10(printed / known)));
        return Math.Abs(printed / power / known - 1) <= SameNetwork ? power : 1;
    }

    private static RowEvidence Evidence(ResultRow row, double slip)
    {
        var (printed, known) = (row[Quantity.Parameters].Value, row.Known[Quantity.Parameters].Value);
        var rest = NumberFormat.Difference(2).Write(100 * (printed / slip / known - 1));
        return new RowEvidence(
            row.Method,
            $"{NumberFormat.Count.Write(printed)} printed / {NumberFormat.Count.Write(known)} counted = {Ratio.Write(printed / known)};"
            + $" {rest} % once divided by {NumberFormat.Exact.Write(slip)}");
    }
}
