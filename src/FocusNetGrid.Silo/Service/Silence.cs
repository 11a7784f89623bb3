using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Service;

/// <summary>Hears of the preparation of data that nobody watches.</summary>
internal sealed class Silence : IRunObserver
{
    /// <inheritdoc/>
    public void Preparing(int done, int cases)
    {
    }

    /// <inheritdoc/>
    public void Prepared(DataFacts data, TimeSpan took)
    {
    }

    /// <inheritdoc/>
    public void Planned(SweepPlan plan, int finishedBefore, IReadOnlyList<string> workers)
    {
    }

    /// <inheritdoc/>
    /// <remarks>Nothing is trained while data are prepared.</remarks>
    public ITrialObserver Begin(string worker, PlannedTrial trial, int attempt) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Ended(string worker, PlannedTrial trial, TrialStatus status, TrialResult? result, TrialFailure? failure)
    {
    }

    /// <inheritdoc/>
    public void Progressed(SweepReading reading)
    {
    }

    /// <inheritdoc/>
    public void Warn(string message)
    {
    }
}
