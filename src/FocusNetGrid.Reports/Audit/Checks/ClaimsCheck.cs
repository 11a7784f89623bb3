using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Audit.Checks;

/// <summary>What the text says of a table, computed from the table.</summary>
internal sealed class ClaimsCheck : IAuditCheck
{
    public string Name => "claims";

    public string Question => "Does the text say what the table shows?";

    public AuditOutcome Run(ResultTable table)
    {
        if (table.Claims.Count == 0)
        {
            return new AuditOutcome(Name, Question, table.Name, AuditVerdict.NotApplicable, "No claim of a text is recorded with the table.", []);
        }

        var findings = table.Claims.SelectMany(claim => Find(claim, table)).ToList();
        var verdict = findings.Count == 0 ? AuditVerdict.Passed : AuditVerdict.Found;
        return new AuditOutcome(Name, Question, table.Name, verdict, $"{table.Claims.Count} claims computed from the table.", findings);
    }

    private static IEnumerable<AuditFinding> Find(ResultClaim claim, ResultTable table) => claim.Kind switch
    {
        ClaimKind.Best => FindBetter(claim, table),
        ClaimKind.PercentHigher => FindPercent(claim, ValueOf(claim.Method, claim, table), ValueOf(claim.Against, claim, table)),
        ClaimKind.BetterThan => FindWorse(claim, ValueOf(claim.Method, claim, table), ValueOf(claim.Against, claim, table)),
        ClaimKind.FewerThan => FindMore(claim, ValueOf(claim.Method, claim, table)),
        _ => FindTimes(claim, ValueOf(claim.Method, claim, table), ValueOf(claim.Against, claim, table)),
    };

    /// <summary>Rows that are better as printed, or by the counts that are known apart from the table.</summary>
    private static IEnumerable<AuditFinding> FindBetter(ResultClaim claim, ResultTable table)
    {
        var printed = Rivals(claim, table.Rows.Select(row => (row.Method, row.Values)));
        var known = Rivals(claim, table.Rows.Select(row => (row.Method, row.Known)));
        if (printed.Count > 0 || known.Count > 0)
        {
            var reading = printed.Count > 0 ? "The table shows a better row." : "That holds for the printed numbers, not for counts of the same networks.";
            yield return new AuditFinding(
                $"The text says: {claim.Text}. {reading}",
                Certainty.Certain,
                printed.Count > 0 ? printed : known,
                "Do not expect a reproduction to show it.");
        }
    }

    private static List<RowEvidence> Rivals(ResultClaim claim, IEnumerable<(string Method, IReadOnlyDictionary<Quantity, ResultValue> Values)> rows)
    {
        var values = rows.Where(row => row.Values.ContainsKey(claim.Quantity)).ToDictionary(row => row.Method, row => row.Values[claim.Quantity].Value);
        if (!values.TryGetValue(claim.Method, out var own))
        {
            return [];
        }

        var lower = Quantities.LowerIsBetter(claim.Quantity);
        var format = lower ? NumberFormat.Count : NumberFormat.Fixed(4);
        return [.. values
            .Where(rival => rival.Key != claim.Method && (lower ? rival.Value <= own : rival.Value >= own))
            .Select(rival => new RowEvidence(rival.Key, $"{format.Write(rival.Value)} {(lower ? "≤" : "≥")} {format.Write(own)} of {claim.Method}"))];
    }

    private static IEnumerable<AuditFinding> FindPercent(ResultClaim claim, double own, double other)
    {
        var (percent, points) = (100 * (own / other - 1), 100 * (own - other));
        if (!Fits(claim, percent))
        {
            var reading = Fits(claim, points) ? "It is the difference in percentage points." : "Neither the ratio nor the difference gives it.";
            yield return new AuditFinding(
                $"The text says: {claim.Text}. {reading}",
                Certainty.Certain,
                [new RowEvidence(claim.Method, $"{own:F4} / {other:F4} is {percent:F2} % higher; {own:F4} - {other:F4} = {points:F2} points")],
                "Compare differences in points, and say so.");
        }
    }

    private static IEnumerable<AuditFinding> FindWorse(ResultClaim claim, double own, double other)
    {
        var lower = Quantities.LowerIsBetter(claim.Quantity);
        if (lower ? own >= other : own <= other)
        {
            var format = lower ? NumberFormat.Count : NumberFormat.Fixed(4);
            yield return new AuditFinding(
                $"The text says: {claim.Text}. The table shows the contrary.",
                Certainty.Certain,
                [new RowEvidence(claim.Method, $"{format.Write(own)} beside {format.Write(other)} of {claim.Against}")],
                "Do not expect a reproduction to show it.");
        }
    }

    private static IEnumerable<AuditFinding> FindMore(ResultClaim claim, double own)
    {
        if (own >= claim.Value.Value)
        {
            yield return new AuditFinding(
                $"The text says: {claim.Text}. The table's number, in the unit it is printed in, is larger.",
                Certainty.Certain,
                [new RowEvidence(claim.Method, $"{NumberFormat.Count.Write(own)} printed, said: fewer than {NumberFormat.Count.Write(claim.Value.Value)}")],
                "Read the column with the other findings in mind: its unit, and what was counted.");
        }
    }

    private static IEnumerable<AuditFinding> FindTimes(ResultClaim claim, double own, double other)
    {
        if (!Fits(claim, other / own))
        {
            yield return new AuditFinding(
                $"The text says: {claim.Text}. The table gives another ratio.",
                Certainty.Certain,
                [new RowEvidence(claim.Method, $"{claim.Against} / {claim.Method} = {other / own:F2}, said: {NumberFormat.Exact.Write(claim.Value.Value)}")],
                "Take the ratio from the table, and its columns with the other findings in mind.");
        }
    }

    private static bool Fits(ResultClaim claim, double value) =>
        Math.Abs(value - claim.Value.Value) <= claim.Value.Rounding + 1e-9 || (claim.AtLeast && value >= claim.Value.Value);

    private static double ValueOf(string method, ResultClaim claim, ResultTable table) =>
        table.Rows.First(row => row.Method == method && row.Has(claim.Quantity))[claim.Quantity].Value;
}
