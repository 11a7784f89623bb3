using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Figures.Marks;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Reports.Runs;

/// <summary>The curves of one trial, finished or not: losses and validation Dice by epoch, over all the epochs that it is to have.</summary>
public static class TrialCurves
{
    private const double PanelHeight = 190;

    private static Stroke Validation { get; } = new(Ink.Series(0), 2.2);

    private static Stroke Training { get; } = new(Ink.Series(0), 1.5, "1 4", 0.9);

    /// <summary>The figure as a self-contained SVG document, for light and dark grounds.</summary>
    /// <param name="title">Set above it.</param>
    /// <param name="history">At least one epoch.</param>
    /// <param name="epochs">Epochs in all; the axis has room for them.</param>
    public static string Draw(string title, IReadOnlyList<EpochRecord> history, int epochs)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentOutOfRangeException.ThrowIfZero(history.Count, nameof(history));
        var scale = Scales.Epochs(Math.Max(epochs, history[^1].Epoch));
        var best = history.LastOrDefault(epoch => epoch.Best);
        IReadOnlyList<RuleMark> rule = best is null ? [] : [new(best.Epoch, $"best epoch: {best.Epoch}", new Stroke(Ink.Quiet, 1, "2 4"))];
        return FigureWriter.Write(new Figure(title, Describe(history, epochs, best), "Epoch", Legend, [Losses(history, scale, rule, best), Dice(history, scale, rule, best)]));
    }

    private static IReadOnlyList<IReadOnlyList<LegendEntry>> Legend { get; } =
        [[new("validation", Validation), new("training", Training), new("lowest validation loss", Validation, Disc: true)]];

    private static Panel Losses(IReadOnlyList<EpochRecord> history, Scale epochs, IReadOnlyList<RuleMark> rule, EpochRecord? best) =>
        new("Loss", PanelHeight, epochs, Scales.For(history.SelectMany(epoch => new[] { epoch.TrainLoss, epoch.ValidationLoss }), 5), [
            .. rule,
            Line(history, epoch => epoch.TrainLoss, Training),
            Line(history, epoch => epoch.ValidationLoss, Validation),
            Disc(best, epoch => epoch.ValidationLoss),
        ]);

    private static Panel Dice(IReadOnlyList<EpochRecord> history, Scale epochs, IReadOnlyList<RuleMark> rule, EpochRecord? best) =>
        new("Validation Dice, pooled", PanelHeight, epochs, Scales.UnitInterval, [
            .. rule.Select(one => one with { Label = "" }),
            Line(history, epoch => epoch.ValidationDice, Validation),
            Disc(best, epoch => epoch.ValidationDice),
        ]);

    private static LineMark Line(IReadOnlyList<EpochRecord> history, Func<EpochRecord, double> value, Stroke stroke) =>
        new([.. history.Select(epoch => new Point(epoch.Epoch, value(epoch)))], stroke);

    private static PointMark Disc(EpochRecord? best, Func<EpochRecord, double> value) =>
        new(best is null ? [] : [new Point(best.Epoch, value(best))], 5, Ink.Series(0));

    private static string Describe(IReadOnlyList<EpochRecord> history, int epochs, EpochRecord? best) =>
        $"Training and validation loss and pooled validation Dice by epoch, {history[^1].Epoch} of {epochs} epochs so far. "
        + $"Now: validation Dice {RunTables.Score.Write(history[^1].ValidationDice)}."
        + (best is null ? "" : $" Lowest validation loss in epoch {best.Epoch}: Dice {RunTables.Score.Write(best.ValidationDice)}.");
}
