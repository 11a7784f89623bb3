using System.Collections.Concurrent;
using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Tests.Harness;

/// <summary>Runners that do what a test's script says; checkpoints lie with them and so outlive every silo.</summary>
internal sealed class ScriptedTraining(Func<Attempt, Task<TrialResult>> script) : IWorkerRunners
{
    private readonly ConcurrentDictionary<string, List<EpochRecord>> checkpoints = new();
    private readonly ConcurrentQueue<Attempt> begun = new();
    private readonly Func<Attempt, Task<TrialResult>> script = script;

    /// <summary>Every attempt that has begun, in order.</summary>
    public IReadOnlyCollection<Attempt> Begun => begun;

    public ITrialRunner Create(WorkerKey worker) => new Runner(worker, this);

    public TrialAssignment Assign(WorkerKey worker, TrialSpec trial, string trialId, int attempt) => new(trial, attempt, worker.Device, trialId);

    private sealed class Runner(WorkerKey worker, ScriptedTraining training) : ITrialRunner
    {
        public Task<TrialResult> RunAsync(TrialAssignment assignment, ITrialObserver observer, CancellationToken cancellationToken)
        {
            var trialId = assignment.Directory;
            var attempt = new Attempt(worker, assignment, trialId, training.checkpoints.GetOrAdd(trialId, _ => []), observer, cancellationToken);
            training.begun.Enqueue(attempt);
            return training.script(attempt);
        }
    }
}
