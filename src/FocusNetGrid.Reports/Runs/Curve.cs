using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Figures.Marks;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Reports.Runs;

/// <summary>A trial's history with the colour it is drawn in.</summary>
internal sealed record Curve(string Title, Ink Ink, bool Named, IReadOnlyList<EpochRecord> History, int BestEpoch)
{
    /// <summary>How trials beyond the coloured ones are drawn.</summary>
    public static Stroke Context { get; } = new(Ink.Quiet, 1, Opacity: 0.45);

    /// <summary>What a legend shows of the kinds of line, where trials differ in colour.</summary>
    public static Curve OfAnyTrial { get; } = new("", Ink.Quiet, Named: true, [], 0);

    public Stroke Validation => Named ? new Stroke(Ink, 2.2) : Context;

    public Stroke Training => Named ? new Stroke(Ink, 1.5, "1 4", 0.9) : Context with { Dashes = "1 4" };

    /// <summary>All trials, those without a colour first, so that they are drawn behind; within each, in the order given.</summary>
    public static IReadOnlyList<Curve> Of(IReadOnlyList<ReportedTrial> trials)
    {
        var coloured = trials
            .OrderByDescending(trial => trial.BestEpoch.ValidationDice)
            .Take(Ink.SeriesColours)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        var named = trials.Where(coloured.Contains).Select((trial, index) => Of(trial, Ink.Series(index), named: true));
        var others = trials.Where(trial => !coloured.Contains(trial)).Select(trial => Of(trial, Ink.Quiet, named: false));
        return [.. others, .. named];
    }

    public IReadOnlyList<Point> Points(Func<EpochRecord, double> value) => [.. History.Select(epoch => new Point(epoch.Epoch, value(epoch)))];

    public PointMark Best(Func<EpochRecord, double> value) => new(
        [.. History.Where(epoch => Named && epoch.Epoch == BestEpoch).Select(epoch => new Point(epoch.Epoch, value(epoch)))], 5, Ink);

    private static Curve Of(ReportedTrial trial, Ink ink, bool named) =>
        new(trial.Title, ink, named, trial.Result.History, trial.Result.BestEpoch);
}
