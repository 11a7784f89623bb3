using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Figures.Marks;
using FocusNetGrid.Reports.Figures.Plots;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Reports.Runs;

/// <summary>The histories of a configuration with the colour they are drawn in: one line, and a band from the lowest to the highest where there are several.</summary>
internal sealed record Curve(string Title, int Series, bool Named, IReadOnlyList<TrialResult> Results)
{
    /// <summary>How configurations beyond the coloured ones are drawn.</summary>
    public static Stroke Context { get; } = new(Ink.Quiet, 1, Opacity: 0.45);

    public Stroke Validation => Named ? SeriesInk.Line(Series, 2.2) : Context;

    public Stroke Training => Named ? new Stroke(Ink.Series(Series), 1.5, "1 4", 0.9) : Context with { Dashes = "1 4" };

    /// <summary>Every epoch of every trial.</summary>
    public IEnumerable<EpochRecord> Epochs => Results.SelectMany(result => result.History);

    /// <summary>All configurations, those without a colour first, so that they are drawn behind; within each, in the order given.</summary>
    public static IReadOnlyList<Curve> Of(IReadOnlyList<ReportedTrial> trials)
    {
        var configurations = trials.GroupBy(trial => trial.Configuration).ToList();
        var names = ConfigurationNames.Short([.. configurations.Select(group => group.Key)]);
        var series = ReportSeries.Of(trials);
        return [.. configurations.Zip(names, (group, name) => Of(group, name, series[group.Key])).OrderBy(curve => curve.Named)];
    }

    /// <summary>The mean over the trials, epoch by epoch.</summary>
    public IReadOnlyList<Point> Mean(Func<EpochRecord, double> value) =>
        [.. ByEpoch(value).Select(epoch => new Point(epoch.Key, epoch.Average()))];

    /// <summary>From the lowest to the highest of the trials; nothing where there is one.</summary>
    public IEnumerable<IMark> Band(Func<EpochRecord, double> value) => Named && Results.Count > 1
        ? [new BandMark([.. ByEpoch(value).Select(epoch => (new Point(epoch.Key, epoch.Min()), new Point(epoch.Key, epoch.Max())))], Ink.Series(Series))]
        : [];

    /// <summary>The epochs whose weights were kept, each at its own trial's value.</summary>
    public PointMark Best(Func<EpochRecord, double> value) => new(
        [.. Results.Where(_ => Named).SelectMany(result => result.History.Where(epoch => epoch.Epoch == result.BestEpoch)).Select(epoch => new Point(epoch.Epoch, value(epoch)))],
        Results.Count == 1 ? 5 : 3.5,
        Ink.Series(Series));

    private IOrderedEnumerable<IGrouping<int, double>> ByEpoch(Func<EpochRecord, double> value) =>
        Epochs.GroupBy(epoch => epoch.Epoch, value).OrderBy(epoch => epoch.Key);

    private static Curve Of(IGrouping<string, ReportedTrial> group, string title, int series) =>
        new(title, series, series < Ink.SeriesColours, [.. group.Select(trial => trial.Result)]);
}
