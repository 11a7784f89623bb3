using FocusNetGrid.Reports.Figures;
using FocusNetGrid.Reports.Runs;

namespace FocusNetGrid.Reports.Reproduction;

/// <summary>The drawings of a reproduction's numbers.</summary>
internal static class ReproductionFigures
{
    /// <summary>The table's own figures, the learning curves, and the cases.</summary>
    /// <param name="title">The table as a reader calls it.</param>
    /// <param name="table">The reproduction.</param>
    public static IReadOnlyList<ReportFigure> Of(string title, ReproducedTable table) =>
        [.. TableFigures.Of(title, table), LearningCurvesOf(table), .. table.Report.Figures];

    private static ReportFigure LearningCurvesOf(ReproducedTable table) => new(
        "learning-curves",
        $"Losses, validation Dice and learning rate by epoch, {table.ShortStamp}.",
        string.Join(' ', table.Report.Trials.Select(trial =>
            $"{trial.Title}: best epoch {trial.Result.BestEpoch} of {trial.Result.History[^1].Epoch}, validation Dice {RunTables.Score.Write(trial.BestEpoch.ValidationDice)}.")),
        LearningCurves.Draw($"{table.Report.Printed.Name}, scale {table.Report.Scale}: learning curves", table.Report.Trials));
}
