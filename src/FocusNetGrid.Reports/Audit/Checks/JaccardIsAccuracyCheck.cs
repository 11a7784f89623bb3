using FocusNetGrid.Reports.Results;

namespace FocusNetGrid.Reports.Audit.Checks;

/// <summary>A Jaccard that equals the pixel accuracy was most likely computed by a library function that once returned just that for binary labels.</summary>
internal sealed class JaccardIsAccuracyCheck() : AuditCheck("accuracy", "Is Jaccard another number than accuracy?")
{
    protected override string Needs => "both Jaccard and accuracy";

    /// <summary>
    /// Where everything is right both are 1, and where everything is wrong both are 0. Where no pixel was told to be background both are the
    /// share of the foreground, so a specificity of 0 explains it.
    /// </summary>
    protected override bool Applies(ResultRow row) =>
        row.Has(Quantity.Jaccard, Quantity.Accuracy)
        && row[Quantity.Accuracy].Value is > 0 and < 1
        && !(row.Has(Quantity.Specificity) && row[Quantity.Specificity].Value < row[Quantity.Specificity].Rounding);

    protected override IEnumerable<AuditFinding> Find(IReadOnlyList<ResultRow> rows, ResultTable table)
    {
        var equal = rows.Where(row => Math.Abs(row[Quantity.Jaccard].Value - row[Quantity.Accuracy].Value) < row[Quantity.Jaccard].Rounding).ToList();
        if (equal.Count > 0)
        {
            yield return new AuditFinding(
                "Jaccard equals the pixel accuracy to the last decimal.",
                equal.Any(row => row.Has(Quantity.Dice) && row[Quantity.Jaccard].Value > row[Quantity.Dice].Value) ? Certainty.Certain : Certainty.Likely,
                [.. equal.Select(Evidence)],
                "The number is accuracy, not Jaccard: older scikit-learn's jaccard_similarity_score returned that for binary labels."
                + " Compute Jaccard from Dice instead, where that is pooled.");
        }
    }

    private static RowEvidence Evidence(ResultRow row)
    {
        var text = $"Jaccard = {Score.Write(row[Quantity.Jaccard].Value)} = accuracy";
        return new RowEvidence(row.Method, row.Has(Quantity.Dice)
            ? $"{text}, where Dice {Score.Write(row[Quantity.Dice].Value)} would give {Score.Write(row[Quantity.Dice].Value / (2 - row[Quantity.Dice].Value))}"
            : text);
    }
}
