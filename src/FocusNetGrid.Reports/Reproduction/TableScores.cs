using FocusNetGrid.Reports.Results;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Reports.Reproduction;

/// <summary>The scores that reproductions show: those of the paper's Table 1.</summary>
public static class TableScores
{
    /// <summary>Precision, recall, Dice and Jaccard, in the paper's order.</summary>
    public static IReadOnlyList<Quantity> All { get; } = [Quantity.Precision, Quantity.Recall, Quantity.Dice, Quantity.Jaccard];

    /// <summary>The conventions they are shown under.</summary>
    public static IReadOnlyList<ScoreConvention> Conventions { get; } = [ScoreConvention.PerImage, ScoreConvention.Pooled, ScoreConvention.Keras];

    /// <summary>A score by its name.</summary>
    public static double Of(Scores scores, Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return quantity switch
        {
            Quantity.Precision => scores.Precision,
            Quantity.Recall => scores.Recall,
            Quantity.Specificity => scores.Specificity,
            Quantity.Accuracy => scores.Accuracy,
            Quantity.Dice => scores.Dice,
            Quantity.Jaccard => scores.Jaccard,
            _ => throw new ArgumentOutOfRangeException(nameof(quantity), quantity, "This is no score."),
        };
    }
}
