using FocusNetGrid.Reports.Results;

namespace FocusNetGrid.Reports.Audit.Checks;

/// <summary>
/// An image's Dice is the harmonic mean of its precision and recall, and that mean is concave: so mean Dice is at most the harmonic mean F1 of mean
/// precision and mean recall, and equals it where all pixels are pooled.
/// </summary>
internal sealed class F1BoundCheck() : AuditCheck("f1-bound", "Is Dice at most the F1 of precision and recall?")
{
    protected override string Needs => "precision, recall and Dice of thresholded masks";

    protected override bool Applies(ResultRow row) =>
        row.Has(Quantity.Precision, Quantity.Recall, Quantity.Dice) && row.Convention != ScoreConvention.Keras;

    protected override IEnumerable<AuditFinding> Find(IReadOnlyList<ResultRow> rows, ResultTable table)
    {
        var above = rows.Where(row => Low(row[Quantity.Dice]) > F1(High(row[Quantity.Precision]), High(row[Quantity.Recall]))).ToList();
        if (above.Count > 0)
        {
            yield return new AuditFinding(
                "Dice exceeds the F1 of precision and recall, which no average over images or pixels can.",
                Certainty.Certain,
                [.. above.Select(row => Evidence(row, "<"))],
                "Dice was not computed from the thresholded masks that gave precision and recall; a soft, smoothed or batch-averaged Dice can be this high."
                + " Compare each score under its own convention.");
        }

        var below = rows
            .Where(row => row.Convention == ScoreConvention.Pooled)
            .Where(row => High(row[Quantity.Dice]) < F1(Low(row[Quantity.Precision]), Low(row[Quantity.Recall])))
            .ToList();
        if (below.Count > 0)
        {
            yield return new AuditFinding(
                "Pooled Dice is below the F1 of pooled precision and recall, though the two are the same number.",
                Certainty.Certain,
                [.. below.Select(row => Evidence(row, ">"))],
                "The scores were not taken from one count of pixels; find out which is.");
        }
    }

    private static double F1(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);

    private static double Low(ResultValue value) => Math.Max(0, value.Value - value.Rounding);

    private static double High(ResultValue value) => Math.Min(1, value.Value + value.Rounding);

    private static RowEvidence Evidence(ResultRow row, string relation)
    {
        var (precision, recall, dice) = (row[Quantity.Precision].Value, row[Quantity.Recall].Value, row[Quantity.Dice].Value);
        return new RowEvidence(
            row.Method,
            $"F1({Score.Write(precision)}, {Score.Write(recall)}) = {Score.Write(F1(precision, recall))} {relation} {Score.Write(dice)} = Dice");
    }
}
