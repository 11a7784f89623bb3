using System.Collections.Concurrent;
using System.Diagnostics;
using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Silo.Artifacts;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Workers;

/// <summary>Gives every worker a trainer process of its own.</summary>
/// <param name="artifacts">The folder with one folder a trial: the store's own, or a disk of this host.</param>
/// <param name="threads">Threads of each process.</param>
/// <param name="options">How patient workers are with it.</param>
/// <param name="clock">The time.</param>
/// <param name="store">Keeps what comes of the trials where the folder is a disk of this host; null where the folder does.</param>
internal sealed class TrainerRunners(string artifacts, int threads, TrainerOptions options, TimeProvider clock, IArtifactStore? store = null) : IWorkerRunners
{
    private readonly ConcurrentDictionary<WorkerKey, TrainerRunner> created = [];

    /// <inheritdoc/>
    public ITrialRunner Create(WorkerKey worker)
    {
        var runner = created[worker] = new TrainerRunner(TrainerLaunch.OfThisProgram(WorkerLayout.TorchDevice(worker.Device), threads), options, clock);
        return store is null ? runner : new KeepingRunner(runner, store);
    }

    /// <inheritdoc/>
    public TrialAssignment Assign(WorkerKey worker, TrialSpec trial, string trialId, int attempt) =>
        new(trial, attempt, WorkerLayout.TorchDevice(worker.Device), Path.Combine(artifacts, trialId));

    /// <summary>Resident memory of a worker's trainer process; null while it has none.</summary>
    public long? ResidentBytes(WorkerKey worker)
    {
        if (!created.TryGetValue(worker, out var runner) || runner.ProcessId is not { } id)
        {
            return null;
        }

        try
        {
            using var process = Process.GetProcessById(id);
            return process.WorkingSet64;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
