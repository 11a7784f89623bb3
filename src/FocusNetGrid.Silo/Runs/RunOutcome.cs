using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Runs;

/// <summary>A run when its work is done, or as much of it as was asked for.</summary>
/// <param name="Directory">Where it lies.</param>
/// <param name="Sweep">Its spec.</param>
/// <param name="Trials">Every trial, in the order of the plan.</param>
/// <param name="Reading">How far the sweep is; null where it was never submitted.</param>
public sealed record RunOutcome(RunDirectory Directory, SweepSpec Sweep, IReadOnlyList<TrialOutcome> Trials, SweepReading? Reading)
{
    /// <summary>Trials with a result.</summary>
    public IEnumerable<TrialOutcome> Succeeded => With(TrialStatus.Succeeded);

    /// <summary>Trials that ended without one.</summary>
    public IEnumerable<TrialOutcome> Failed => With(TrialStatus.Failed);

    /// <summary>Trials that were stopped early, as others do better.</summary>
    public IEnumerable<TrialOutcome> Pruned => With(TrialStatus.Pruned);

    /// <summary>Trials that were given up.</summary>
    public IEnumerable<TrialOutcome> Cancelled => With(TrialStatus.Cancelled);

    /// <summary>Trials left for another time.</summary>
    public IEnumerable<TrialOutcome> Waiting => Trials.Where(trial => trial.Status is TrialStatus.Waiting or TrialStatus.Running);

    private IEnumerable<TrialOutcome> With(TrialStatus status) => Trials.Where(trial => trial.Status == status);
}
