namespace FocusNetGrid.Sweeps.Trials;

/// <summary>
/// The six scores of counted pixels. Where a denominator is 0, the score is 1 if truth and prediction agree that there is nothing, else 0:
/// <code>
/// truth        prediction     precision  recall  specificity  accuracy  Dice  Jaccard
/// empty        empty          1          1       1            1         1     1
/// empty        some           0          0       TN/all       TN/all    0     0
/// some         empty          0          0       1            TN/all    0     0
/// everything   everything     1          1       1            1         1     1
/// everything   some           1          TP/all  0            TP/all    as usual
/// some         everything     TP/all     1       0            TP/all    as usual
/// </code>
/// A pixel is predicted where its probability is above 0.5, that is where its logit is above 0; exactly 0 is background, as Keras rounds it.
/// </summary>
public static class ThresholdScores
{
    /// <summary>The scores of an image, or of a sum of images.</summary>
    /// <exception cref="ArgumentException">There are no pixels.</exception>
    public static Scores Of(CaseCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var (hits, extra, missed, rest) = (counts.TruePositives, counts.FalsePositives, counts.FalseNegatives, counts.TrueNegatives);
        var pixels = hits + extra + missed + rest;
        if (pixels == 0)
        {
            throw new ArgumentException($"'{counts.Id}' has no pixels to score.", nameof(counts));
        }

        return new Scores(
            Precision: Share(hits, extra, missed),
            Recall: Share(hits, missed, extra),
            Specificity: Share(rest, extra, missed),
            Accuracy: (double)(hits + rest) / pixels,
            Dice: Share(2 * hits, extra + missed, 0),
            Jaccard: Share(hits, extra + missed, 0));
    }

    /// <summary>right / (right + wrong); of nothing, 1 if the other kind of error is absent too.</summary>
    private static double Share(long right, long wrong, long otherError) =>
        right + wrong > 0 ? (double)right / (right + wrong) : otherError == 0 ? 1 : 0;
}
