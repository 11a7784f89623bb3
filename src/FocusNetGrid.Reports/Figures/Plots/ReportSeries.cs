using FocusNetGrid.Reports.Runs;

namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>
/// Which series each configuration of a report is. It follows from the finished trials alone, so that figures drawn apart from each other agree: the highest
/// configurations have the colours, in the order of the trials, and the others come after them.
/// </summary>
internal sealed class ReportSeries
{
    private readonly Dictionary<string, int> series;

    private ReportSeries(IReadOnlyList<string> configurations, IReadOnlyList<string> ranking)
    {
        var coloured = ranking.Take(Ink.SeriesColours).ToHashSet();
        series = configurations.OrderByDescending(configuration => coloured.Contains(configuration)).Index().ToDictionary(one => one.Item, one => one.Index);
        Ranking = ranking;
    }

    /// <summary>
    /// From the highest pooled validation Dice to the lowest. In a cross-validation those with more finished trials stand before those with fewer, which were
    /// measured on other images.
    /// </summary>
    public IReadOnlyList<string> Ranking { get; }

    /// <summary>The series of a configuration.</summary>
    public int this[string configuration] => series[configuration];

    /// <summary>The series of a report.</summary>
    /// <param name="trials">All its finished trials, in the order of the report.</param>
    public static ReportSeries Of(IReadOnlyList<ReportedTrial> trials)
    {
        var inFolds = trials.DistinctBy(trial => trial.Trial.Split.Fold).Count() > 1;
        var configurations = trials.GroupBy(trial => trial.Configuration).ToList();
        var ranking = configurations.OrderByDescending(group => inFolds ? group.Count() : 0).ThenByDescending(ValidationScores.PooledDice).Select(group => group.Key);
        return new ReportSeries([.. configurations.Select(group => group.Key)], [.. ranking]);
    }
}
