using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Reporting;

/// <summary>The trials whose predictions a run's report sets side by side: one a configuration, all measured on the same cases of the same data.</summary>
/// <param name="Trials">At least two, in the order of the plan.</param>
internal sealed record PanelTrials(IReadOnlyList<TrialOutcome> Trials)
{
    /// <summary>As many networks as the paper's tables have; of more, a row of pictures is too wide to read.</summary>
    private const int MostNetworks = 9;

    /// <summary>Each trial by its id and weights: the same key, the same pictures.</summary>
    public string Key => string.Join(' ', Trials.Select(trial => $"{trial.Planned.Id}:{trial.Result!.WeightsSha256}"));

    /// <summary>
    /// Of the first fold and seed that two configurations or more have finished: theirs, and of more than nine the nine with the highest pooled validation
    /// Dice. Null where there is no such fold and seed.
    /// </summary>
    public static PanelTrials? Of(RunOutcome outcome)
    {
        var shared = outcome.Succeeded
            .GroupBy(trial => (trial.Planned.Trial.Split.Fold, trial.Planned.Trial.Seed, trial.Planned.Trial.DataFingerprint))
            .OrderBy(group => group.Key.Fold).ThenBy(group => group.Min(trial => trial.Planned.Index))
            .FirstOrDefault(group => group.Count() > 1);
        if (shared is null)
        {
            return null;
        }

        var highest = shared.OrderByDescending(trial => trial.Result!.Score).Take(MostNetworks).ToHashSet();
        return new PanelTrials([.. shared.Where(highest.Contains)]);
    }

    /// <summary>The part that reports show of a trial: the last measured.</summary>
    public static Evaluation EvaluationOf(TrialOutcome trial) => trial.Result!.Evaluations[^1];
}
