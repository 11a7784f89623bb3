using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Sweep;

/// <summary>A trial that a worker has leased, with all that it needs for it.</summary>
/// <param name="Sweep">The sweep's id.</param>
/// <param name="Assignment">The lease.</param>
/// <param name="Planned">What to train.</param>
/// <param name="Retries">How often it is tried.</param>
/// <param name="WatchesEpochs">Whether the sweep's pruner is to be told of every epoch.</param>
[Immutable]
public sealed record LeasedTrial(string Sweep, Assignment Assignment, PlannedTrial Planned, RetryPolicy Retries, bool WatchesEpochs)
{
    /// <summary>For whom the trial is done.</summary>
    public TrialOwner Owner() => new(Sweep, Assignment.Index, Assignment.Round);
}
