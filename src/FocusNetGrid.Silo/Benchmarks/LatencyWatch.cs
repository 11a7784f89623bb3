using System.Collections.Concurrent;
using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Benchmarks;

/// <summary>Measures how long it takes from a worker's lease to the start of its trial.</summary>
internal sealed class LatencyWatch(TimeProvider clock) : IWorkerWatcher
{
    private readonly ConcurrentDictionary<string, long> leased = [];
    private readonly ConcurrentBag<float> milliseconds = [];

    /// <summary>What went wrong; null while nothing did.</summary>
    public Exception? Trouble { get; private set; }

    /// <summary>The latencies in rising order.</summary>
    public float[] Sorted() => [.. milliseconds.Order()];

    /// <inheritdoc/>
    public void Leased(WorkerKey worker, LeasedTrial leased) => this.leased[worker.Device] = clock.GetTimestamp();

    /// <inheritdoc/>
    public ITrialObserver Began(WorkerKey worker, LeasedTrial leased, TrialAssignment assignment)
    {
        milliseconds.Add((float)clock.GetElapsedTime(this.leased[worker.Device]).TotalMilliseconds);
        return new Deaf();
    }

    /// <inheritdoc/>
    public void Ended(WorkerKey worker, LeasedTrial leased, AttemptOutcome outcome)
    {
    }

    /// <inheritdoc/>
    public bool Troubled(WorkerKey worker, Exception trouble)
    {
        Trouble ??= trouble;
        return false;
    }

    private sealed class Deaf : ITrialObserver
    {
        public void Started(TrialAssignment assignment, int epochsDone)
        {
        }

        public void Stepped(StepProgress progress)
        {
        }

        public ValueTask<TrialDirective> EpochEndedAsync(EpochRecord epoch, CancellationToken cancellationToken) => ValueTask.FromResult(TrialDirective.Continue);
    }
}
