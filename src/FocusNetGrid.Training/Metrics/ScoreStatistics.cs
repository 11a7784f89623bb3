using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Training.Metrics;

/// <summary>Means and deviations of all six scores at once.</summary>
internal static class ScoreStatistics
{
    /// <summary>The mean, each item counting as its weight says; the weights' sum is above 0.</summary>
    public static Scores Mean(IReadOnlyList<(Scores Scores, double Weight)> items)
    {
        var total = items.Sum(item => item.Weight);
        return Each(score => items.Sum(item => item.Weight * score(item.Scores)) / total);
    }

    /// <summary>The sample standard deviation (n - 1); 0 for a single item.</summary>
    public static Scores Deviation(IReadOnlyList<Scores> items) => items.Count < 2
        ? new Scores(0, 0, 0, 0, 0, 0)
        : Each(score =>
        {
            var mean = items.Average(score);
            return Math.Sqrt(items.Sum(item => (score(item) - mean) * (score(item) - mean)) / (items.Count - 1));
        });

    private static Scores Each(Func<Func<Scores, double>, double> statistic) => new(
        statistic(scores => scores.Precision),
        statistic(scores => scores.Recall),
        statistic(scores => scores.Specificity),
        statistic(scores => scores.Accuracy),
        statistic(scores => scores.Dice),
        statistic(scores => scores.Jaccard));
}
