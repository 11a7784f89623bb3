using System.Collections.Concurrent;
using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Tests.Harness;

/// <summary>Hears what the workers do, and lets them go on whatever happens, until their silo is gone.</summary>
internal sealed class Watch : IWorkerWatcher, ITrialObserver
{
    private volatile bool isOver;

    public ConcurrentQueue<Exception> Troubles { get; } = new();

    public ConcurrentQueue<(string Device, int Failures, TimeSpan Time)> Rests { get; } = new();

    public void End() => isOver = true;

    public ITrialObserver Began(WorkerKey worker, LeasedTrial leased, TrialAssignment assignment) => this;

    public void Ended(WorkerKey worker, LeasedTrial leased, AttemptOutcome outcome)
    {
    }

    void IWorkerWatcher.Rests(WorkerKey worker, int failures, TimeSpan rest) => Rests.Enqueue((worker.Device, failures, rest));

    public bool Troubled(WorkerKey worker, Exception trouble)
    {
        Troubles.Enqueue(trouble);
        return !isOver;
    }

    public void Started(TrialAssignment assignment, int epochsDone)
    {
    }

    public void Stepped(StepProgress progress)
    {
    }

    public ValueTask<TrialDirective> EpochEndedAsync(EpochRecord epoch, CancellationToken cancellationToken) => new(TrialDirective.Continue);
}
