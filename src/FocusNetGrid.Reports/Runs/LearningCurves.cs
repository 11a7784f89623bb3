using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Figures.Marks;

namespace FocusNetGrid.Reports.Runs;

/// <summary>
/// The figure of a run: losses, validation Dice and learning rate by epoch, with the best epoch of each trial marked. A configuration is one line: the mean
/// over its folds and seeds within a band from the lowest to the highest.
/// </summary>
public static class LearningCurves
{
    /// <summary>With more lines, training losses have a panel of their own: dotted among the others, nobody could tell them apart.</summary>
    private const int MostInOnePanel = 3;

    /// <summary>The figure as a self-contained SVG document, for light and dark grounds.</summary>
    /// <param name="title">Set above the figure.</param>
    /// <param name="trials">At least one. Of more than twelve configurations, the twelve with the highest validation Dice (of folds, those with the most finished trials first) are coloured and the rest drawn as context.</param>
    public static string Draw(string title, IReadOnlyList<ReportedTrial> trials)
    {
        ArgumentOutOfRangeException.ThrowIfZero(trials.Count, nameof(trials));
        var curves = Curve.Of(trials);
        var epochs = Scales.Epochs(trials.Max(trial => trial.Result.History[^1].Epoch));
        var rules = BestEpochRule(trials);
        return FigureWriter.Write(new Figure(title, Describe(trials), "Epoch", Legend(curves), [
            .. Losses(curves, epochs, rules),
            Dice(curves, epochs, 210) with { Marks = [.. Unlabelled(rules), .. Dice(curves, epochs, 210).Marks] },
            LearningRate(curves, epochs, rules),
        ]));
    }

    /// <summary>The same with its caption.</summary>
    internal static ReportFigure Figure(string name, IReadOnlyList<ReportedTrial> trials) =>
        new("learning-curves", "Learning curves", Describe(trials), Draw($"{name}: learning curves", trials));

    /// <summary>Pooled validation Dice by epoch: what a summary shows of the curves.</summary>
    internal static Panel Dice(IReadOnlyList<Curve> curves, Scale epochs, double height) => new("Validation Dice, pooled", height, epochs, Scales.UnitInterval, [
        .. curves.SelectMany(curve => curve.Band(epoch => epoch.ValidationDice)),
        .. curves.Select(curve => new LineMark(curve.Mean(epoch => epoch.ValidationDice), curve.Validation)),
        .. curves.Select(curve => curve.Best(epoch => epoch.ValidationDice)),
    ]);

    private static IEnumerable<Panel> Losses(IReadOnlyList<Curve> curves, Scale epochs, IReadOnlyList<RuleMark> rules)
    {
        var scale = Scales.For(curves.SelectMany(curve => curve.Epochs).SelectMany(epoch => new[] { epoch.TrainLoss, epoch.ValidationLoss }), 5);
        IReadOnlyList<IMark> training =
        [
            .. curves.Select(curve => new LineMark(curve.Mean(epoch => epoch.TrainLoss), TellsApart(curves) ? curve.Training : curve.Validation)),
        ];
        IReadOnlyList<IMark> validation =
        [
            .. curves.SelectMany(curve => curve.Band(epoch => epoch.ValidationLoss)),
            .. curves.Select(curve => new LineMark(curve.Mean(epoch => epoch.ValidationLoss), curve.Validation)),
            .. curves.Select(curve => curve.Best(epoch => epoch.ValidationLoss)),
        ];
        return TellsApart(curves)
            ? [new Panel("Loss", 210, epochs, scale, [.. rules, .. training, .. validation])]
            : [new Panel("Training loss", 150, epochs, scale, training), new Panel("Validation loss", 210, epochs, scale, validation)];
    }

    private static Panel LearningRate(IReadOnlyList<Curve> curves, Scale epochs, IReadOnlyList<RuleMark> rules)
    {
        var values = curves.SelectMany(curve => curve.Epochs).Select(epoch => epoch.LearningRate);
        return new Panel("Learning rate", 56, epochs, Scales.For(values, 2), [
            .. Unlabelled(rules),
            .. curves.Select(curve => new StepMark(curve.Mean(epoch => epoch.LearningRate), curve.Validation with { Width = 1.6 })),
        ]);
    }

    private static bool TellsApart(IReadOnlyList<Curve> curves) => curves.Count(curve => curve.Named) <= MostInOnePanel;

    /// <summary>With several trials the rules would crowd the figure; their discs say enough.</summary>
    private static IReadOnlyList<RuleMark> BestEpochRule(IReadOnlyList<ReportedTrial> trials) => trials is [var only]
        ? [new RuleMark(only.Result.BestEpoch, $"best epoch: {only.Result.BestEpoch}", new Stroke(Ink.Quiet, 1, "2 4"))]
        : [];

    private static IEnumerable<RuleMark> Unlabelled(IReadOnlyList<RuleMark> rules) => rules.Select(rule => rule with { Label = "" });

    private static IReadOnlyList<IReadOnlyList<LegendEntry>> Legend(IReadOnlyList<Curve> curves)
    {
        var named = curves.Where(curve => curve.Named).ToList();
        var others = curves.Count - named.Count;
        var ink = named.Count == 1 ? Ink.Series(0) : Ink.Quiet;
        return [
            [
                .. named.Count == 1 ? [] : named.Select(curve => new LegendEntry(curve.Title, curve.Validation)),
                .. others == 0 ? [] : new[] { new LegendEntry($"{others} more", Curve.Context) },
            ],
            [
                .. TellsApart(curves)
                    ? [new LegendEntry("validation", new Stroke(ink, 2.2)), new LegendEntry("training", new Stroke(ink, 1.5, "1 4", 0.9))]
                    : Array.Empty<LegendEntry>(),
                new LegendEntry("lowest validation loss", new Stroke(ink, 2.2), Disc: true),
                .. curves.Any(curve => curve.Named && curve.Results.Count > 1)
                    ? [new LegendEntry("mean of its trials, and from the lowest to the highest", new Stroke(ink, 7, Opacity: 0.3))]
                    : Array.Empty<LegendEntry>(),
            ],
        ];
    }

    private static string Describe(IReadOnlyList<ReportedTrial> trials) =>
        "Training and validation loss, pooled validation Dice and learning rate by epoch. "
        + string.Join(' ', trials.Select(trial =>
            $"{trial.Title}: best epoch {trial.Result.BestEpoch} of {trial.Result.History[^1].Epoch},"
            + $" validation Dice {RunTables.Score.Write(trial.BestEpoch.ValidationDice)}."));
}
