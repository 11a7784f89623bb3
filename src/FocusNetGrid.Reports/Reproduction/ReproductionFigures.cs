using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Runs;

namespace FocusNetGrid.Reports.Reproduction;

/// <summary>The drawings of a reproduction's numbers.</summary>
internal static class ReproductionFigures
{
    public static IReadOnlyList<ReportFigure> Of(ReproducedTable table) => [LearningCurvesOf(table), .. table.Report.Figures];

    private static ReportFigure LearningCurvesOf(ReproducedTable table) => new(
        "learning-curves",
        $"Losses, validation Dice and learning rate by epoch, {table.ShortStamp}.",
        string.Join(' ', table.Report.Trials.Select(trial =>
            $"{trial.Title}: best epoch {trial.Result.BestEpoch} of {trial.Result.History[^1].Epoch}, validation Dice {RunTables.Score.Write(trial.BestEpoch.ValidationDice)}.")),
        LearningCurves.Draw($"{table.Report.Printed.Name}, scale {table.Report.Scale}: learning curves", table.Report.Trials));
}
