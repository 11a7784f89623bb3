using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Hosting;

/// <summary>Has every worker rehearse.</summary>
/// <param name="epochTime">How long an epoch takes.</param>
/// <param name="clock">The time.</param>
internal sealed class RehearsalRunners(TimeSpan epochTime, TimeProvider clock) : IWorkerRunners
{
    /// <inheritdoc/>
    public ITrialRunner Create(WorkerKey worker) => new RehearsalRunner(epochTime, clock);

    /// <inheritdoc/>
    public TrialAssignment Assign(WorkerKey worker, TrialSpec trial, string trialId, int attempt) => new(trial, attempt, worker.Device, "");
}
