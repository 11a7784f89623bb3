using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Runs;

/// <summary>A trial of a run and what became of it.</summary>
/// <param name="Planned">The trial.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Log">Its record, attempt by attempt.</param>
public sealed record TrialOutcome(PlannedTrial Planned, TrialStatus Status, TrialLog Log)
{
    /// <summary>What came out; null unless it succeeded.</summary>
    public TrialResult? Result => Status == TrialStatus.Succeeded ? Log.Result : null;

    /// <summary>Why it failed, was pruned or cancelled; empty where it did not.</summary>
    public string Cause => Status is TrialStatus.Failed or TrialStatus.Pruned or TrialStatus.Cancelled ? Log.Ending?.Cause ?? "" : "";
}
