using FocusNetGrid.Sweeps.Trials;
using MathNet.Numerics.Statistics;

namespace FocusNetGrid.Reports.CrossValidation;

/// <summary>Counted cases evaluated again together, whichever fold, repeat or seed counted them: never an average of averages.</summary>
/// <param name="Cases">Different cases.</param>
/// <param name="Counts">How often they were counted in all: once a repeat and seed.</param>
/// <param name="PerImage">Mean over cases of each case's score; a case that was counted several times has the mean of its scores.</param>
/// <param name="PerImageDeviation">Sample standard deviation over cases of the same scores; 0 for a single case.</param>
/// <param name="Pooled">Scores of all pixels counted together.</param>
public sealed record HeldOutScores(int Cases, int Counts, Scores PerImage, Scores PerImageDeviation, Scores Pooled)
{
    /// <summary>The scores of at least one counted case.</summary>
    public static HeldOutScores Of(IReadOnlyList<CaseCounts> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentOutOfRangeException.ThrowIfZero(counts.Count, nameof(counts));
        var cases = counts.GroupBy(one => one.Id, ThresholdScores.Of).Select(scores => Each(score => scores.Average(score))).ToList();
        return new(
            cases.Count,
            counts.Count,
            Each(score => cases.Average(score)),
            Each(score => cases.Count > 1 ? cases.Select(score).StandardDeviation() : 0),
            ThresholdScores.Of(new CaseCounts(
                "all",
                counts.Sum(one => one.TruePositives),
                counts.Sum(one => one.FalsePositives),
                counts.Sum(one => one.FalseNegatives),
                counts.Sum(one => one.TrueNegatives))));
    }

    private static Scores Each(Func<Func<Scores, double>, double> statistic) => new(
        statistic(scores => scores.Precision),
        statistic(scores => scores.Recall),
        statistic(scores => scores.Specificity),
        statistic(scores => scores.Accuracy),
        statistic(scores => scores.Dice),
        statistic(scores => scores.Jaccard));
}
