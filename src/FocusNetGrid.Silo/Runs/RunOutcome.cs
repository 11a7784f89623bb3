using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Runs;

/// <summary>A run when its work is done, or as much of it as was asked for.</summary>
/// <param name="Directory">Where it lies.</param>
/// <param name="Sweep">Its spec.</param>
/// <param name="Trials">Every trial, in the order of the plan.</param>
public sealed record RunOutcome(RunDirectory Directory, SweepSpec Sweep, IReadOnlyList<TrialOutcome> Trials)
{
    /// <summary>Trials with a result.</summary>
    public IEnumerable<TrialOutcome> Succeeded => Trials.Where(trial => trial.Result is not null);

    /// <summary>Trials that ended without one.</summary>
    public IEnumerable<TrialOutcome> Failed => Trials.Where(trial => trial.Record.Status == TrialStatus.Failed);

    /// <summary>Trials left for another time.</summary>
    public IEnumerable<TrialOutcome> Waiting => Trials.Where(trial => trial.Record.Status == TrialStatus.Waiting);
}
