using FocusNetGrid.Reports.CrossValidation;

namespace FocusNetGrid.Reports.Runs;

/// <summary>What configurations are chosen and ranked by.</summary>
internal static class ValidationScores
{
    /// <summary>Dice of the validation parts of some trials, all their images together.</summary>
    public static double PooledDice(IEnumerable<ReportedTrial> trials) => HeldOutScores.Of([.. trials.SelectMany(trial => trial.Result.Evaluations[0].Cases)]).Pooled.Dice;
}
