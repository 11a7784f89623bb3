using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Silo.Workers;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Runs;

/// <summary>Tells a run's observer what its workers do, and notes what ends the session.</summary>
internal sealed class SessionWatch(IRunObserver observer, TimeProvider clock) : IWorkerWatcher
{
    private TaskCompletionSource stirred = Waiting();

    /// <summary>What is wrong with the input, the disk or the machine; null while nothing is.</summary>
    public Exception? Trouble { get; private set; }

    /// <summary>Ends when a worker has done something, or after so long.</summary>
    public async Task StirredAsync(TimeSpan most, CancellationToken cancellationToken)
    {
        await Task.WhenAny(stirred.Task, Task.Delay(most, clock, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        Interlocked.Exchange(ref stirred, Waiting());
    }

    /// <inheritdoc/>
    public ITrialObserver Began(WorkerKey worker, LeasedTrial leased, TrialAssignment assignment) =>
        observer.Begin(worker.Device, leased.Planned, assignment.Attempt);

    /// <inheritdoc/>
    public void Ended(WorkerKey worker, LeasedTrial leased, AttemptOutcome outcome)
    {
        observer.Ended(worker.Device, leased.Planned, outcome.Status, outcome.Result, outcome.Failure);
        stirred.TrySetResult();
    }

    /// <inheritdoc/>
    public void Rests(WorkerKey worker, int failures, TimeSpan rest) => observer.Warn($"{worker.Device}: {WorkerRest.Describe(failures, rest)}");

    /// <inheritdoc/>
    public bool Troubled(WorkerKey worker, Exception trouble)
    {
        Trouble ??= trouble;
        stirred.TrySetResult();
        return false;
    }

    private static TaskCompletionSource Waiting() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
