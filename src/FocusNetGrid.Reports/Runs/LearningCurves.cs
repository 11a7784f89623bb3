using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Figures.Marks;

namespace FocusNetGrid.Reports.Runs;

/// <summary>The figure of a run: losses, validation Dice and learning rate by epoch, with the best epoch of each trial marked.</summary>
public static class LearningCurves
{
    /// <summary>The figure as a self-contained SVG document, for light and dark grounds.</summary>
    /// <param name="title">Set above the figure.</param>
    /// <param name="trials">At least one. Beyond eight, the eight with the highest validation Dice are coloured and the rest drawn as context.</param>
    public static string Draw(string title, IReadOnlyList<ReportedTrial> trials)
    {
        ArgumentOutOfRangeException.ThrowIfZero(trials.Count, nameof(trials));
        var curves = Curve.Of(trials);
        var epochs = Scales.Epochs(trials.Max(trial => trial.Result.History[^1].Epoch));
        var rules = BestEpochRule(trials);
        return FigureWriter.Write(new Figure(title, Describe(trials), "Epoch", Legend(curves), [
            Loss(curves, epochs, rules),
            Dice(curves, epochs, rules),
            LearningRate(curves, epochs, rules),
        ]));
    }

    private static Panel Loss(IReadOnlyList<Curve> curves, Scale epochs, IReadOnlyList<RuleMark> rules)
    {
        var values = curves.SelectMany(curve => curve.History).SelectMany(epoch => new[] { epoch.TrainLoss, epoch.ValidationLoss });
        return new Panel("Loss", 210, epochs, Scales.For(values, 5), [
            .. rules,
            .. curves.Select(curve => new LineMark(curve.Points(epoch => epoch.TrainLoss), curve.Training)),
            .. curves.Select(curve => new LineMark(curve.Points(epoch => epoch.ValidationLoss), curve.Validation)),
            .. curves.Select(curve => curve.Best(epoch => epoch.ValidationLoss)),
        ]);
    }

    private static Panel Dice(IReadOnlyList<Curve> curves, Scale epochs, IReadOnlyList<RuleMark> rules) =>
        new("Validation Dice, pooled", 210, epochs, Scales.UnitInterval, [
            .. rules.Select(rule => rule with { Label = "" }),
            .. curves.Select(curve => new LineMark(curve.Points(epoch => epoch.ValidationDice), curve.Validation)),
            .. curves.Select(curve => curve.Best(epoch => epoch.ValidationDice)),
        ]);

    private static Panel LearningRate(IReadOnlyList<Curve> curves, Scale epochs, IReadOnlyList<RuleMark> rules)
    {
        var values = curves.SelectMany(curve => curve.History).Select(epoch => epoch.LearningRate);
        return new Panel("Learning rate", 56, epochs, Scales.For(values, 2), [
            .. rules.Select(rule => rule with { Label = "" }),
            .. curves.Select(curve => new StepMark(curve.Points(epoch => epoch.LearningRate), curve.Validation with { Width = 1.6 })),
        ]);
    }

    /// <summary>With several trials the rules would crowd the figure; their discs say enough.</summary>
    private static IReadOnlyList<RuleMark> BestEpochRule(IReadOnlyList<ReportedTrial> trials) => trials is [var only]
        ? [new RuleMark(only.Result.BestEpoch, $"best epoch: {only.Result.BestEpoch}", new Stroke(Ink.Quiet, 1, "2 4"))]
        : [];

    private static IReadOnlyList<IReadOnlyList<LegendEntry>> Legend(IReadOnlyList<Curve> curves)
    {
        var named = curves.Where(curve => curve.Named).ToList();
        var others = curves.Count - named.Count;
        var kind = named.Count == 1 ? named[0] : Curve.OfAnyTrial;
        return [
            [
                .. named.Count == 1 ? [] : named.Select(curve => new LegendEntry(curve.Title, curve.Validation)),
                .. others == 0 ? [] : new[] { new LegendEntry($"{others} more", Curve.Context) },
            ],
            [
                new LegendEntry("validation", kind.Validation),
                new LegendEntry("training", kind.Training),
                new LegendEntry("lowest validation loss", kind.Validation, Disc: true),
            ],
        ];
    }

    private static string Describe(IReadOnlyList<ReportedTrial> trials) =>
        "Training and validation loss, pooled validation Dice and learning rate by epoch. "
        + string.Join(' ', trials.Select(trial =>
            $"{trial.Title}: best epoch {trial.Result.BestEpoch} of {trial.Result.History[^1].Epoch},"
            + $" validation Dice {RunTables.Score.Write(trial.BestEpoch.ValidationDice)}."));
}
