using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Training.Metrics;

/// <summary>
/// The scores of a batch as metric functions in Keras compute them, every image of the batch flattened into one: Dice and Jaccard on probabilities, recall and
/// specificity at the threshold, each with 1 added to numerator and denominator; accuracy plain. The authors' release defines no precision; it is
/// given the same form here.
/// </summary>
internal static class KerasScores
{
    private const double Smooth = 1;

    /// <summary>The scores of one batch, to be averaged over batches by their number of images, as Keras's evaluation did while the release was written.</summary>
    public static Scores Of(BatchCounts batch)
    {
        var (hits, extra, missed, rest) =
            (batch.Pooled.TruePositives, batch.Pooled.FalsePositives, batch.Pooled.FalseNegatives, batch.Pooled.TrueNegatives);
        var areas = batch.SoftPrediction + hits + missed;
        return new Scores(
            Precision: Smoothed(hits, hits + extra),
            Recall: Smoothed(hits, hits + missed),
            Specificity: Smoothed(rest, rest + extra),
            Accuracy: (double)(hits + rest) / (hits + extra + missed + rest),
            Dice: Smoothed(2 * batch.SoftOverlap, areas),
            Jaccard: Smoothed(batch.SoftOverlap, areas - batch.SoftOverlap));
    }

    private static double Smoothed(double part, double whole) => (part + Smooth) / (whole + Smooth);
}
