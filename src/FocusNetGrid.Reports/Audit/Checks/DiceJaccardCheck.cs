using FocusNetGrid.Reports.Results;

namespace FocusNetGrid.Reports.Audit.Checks;

/// <summary>
/// For one image, or all pixels pooled, J = D / (2 - D). That function is convex, so of means over images or batches D / (2 - D) is at most J, and J at most D.
/// </summary>
internal sealed class DiceJaccardCheck() : AuditCheck("dice-jaccard", "Do Dice and Jaccard fit each other?")
{
    protected override string Needs => "both Dice and Jaccard";

    protected override bool Applies(ResultRow row) => row.Has(Quantity.Dice, Quantity.Jaccard);

    protected override IEnumerable<AuditFinding> Find(IReadOnlyList<ResultRow> rows, ResultTable table)
    {
        var outside = rows.Where(row => row.Convention != ScoreConvention.Pooled && (TooLow(row) || AboveDice(row))).ToList();
        if (outside.Count > 0)
        {
            yield return new AuditFinding(
                "Jaccard lies outside of what any average over images allows for this Dice.",
                Certainty.Certain,
                [.. outside.Select(Evidence)],
                "The two were not computed from the same masks, or one of them is another score; use neither before it is known which.");
        }

        var unequal = rows.Where(row => row.Convention == ScoreConvention.Pooled && !FitsPooled(row)).ToList();
        if (unequal.Count > 0)
        {
            yield return new AuditFinding(
                "Pooled Dice and Jaccard break J = D / (2 - D), which one count of pixels always obeys.",
                Certainty.Certain,
                [.. unequal.Select(Evidence)],
                "The scores are not pooled, or not of the same masks; do not compare them with pooled ones.");
        }
    }

    protected override string Remark(IReadOnlyList<ResultRow> rows)
    {
        var unstated = rows.Where(row => row.Convention == ScoreConvention.Unstated).ToList();
        var pooled = unstated.Count(FitsPooled);
        var reading = pooled == unstated.Count
            ? "All obey J = D / (2 - D), so they may be pooled."
            : $"{(pooled == 0 ? "None obeys" : $"Only {pooled} of {unstated.Count} obey")} J = D / (2 - D), so they are averages, not pooled.";
        return unstated.Count == 0 ? base.Remark(rows) : $"{base.Remark(rows)} {reading}";
    }

    private static bool FitsPooled(ResultRow row) => !TooLow(row) && Low(row[Quantity.Jaccard]) <= JaccardOf(High(row[Quantity.Dice]));

    private static bool TooLow(ResultRow row) => High(row[Quantity.Jaccard]) < JaccardOf(Low(row[Quantity.Dice]));

    private static bool AboveDice(ResultRow row) => Low(row[Quantity.Jaccard]) > High(row[Quantity.Dice]);

    private static double JaccardOf(double dice) => dice / (2 - dice);

    private static double Low(ResultValue value) => Math.Max(0, value.Value - value.Rounding);

    private static double High(ResultValue value) => Math.Min(1, value.Value + value.Rounding);

    private static RowEvidence Evidence(ResultRow row)
    {
        var (dice, jaccard) = (row[Quantity.Dice].Value, row[Quantity.Jaccard].Value);
        var bound = AboveDice(row)
            ? $"J = {Score.Write(jaccard)} > {Score.Write(dice)} = D"
            : $"J = {Score.Write(jaccard)} {(jaccard < JaccardOf(dice) ? "<" : ">")} {Score.Write(JaccardOf(dice))} = D / (2 - D)";
        return new RowEvidence(row.Method, bound);
    }
}
