using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Hosting;

/// <summary>Several that hear what workers do.</summary>
/// <param name="watchers">They.</param>
internal sealed class WorkerWatchers(IReadOnlyList<IWorkerWatcher> watchers) : IWorkerWatcher
{
    /// <inheritdoc/>
    public void Asked(WorkerKey worker)
    {
        foreach (var watcher in watchers)
        {
            watcher.Asked(worker);
        }
    }

    /// <inheritdoc/>
    public void Leased(WorkerKey worker, LeasedTrial leased)
    {
        foreach (var watcher in watchers)
        {
            watcher.Leased(worker, leased);
        }
    }

    /// <inheritdoc/>
    public ITrialObserver Began(WorkerKey worker, LeasedTrial leased, TrialAssignment assignment) =>
        new Observers([.. watchers.Select(watcher => watcher.Began(worker, leased, assignment))]);

    /// <inheritdoc/>
    public void Ended(WorkerKey worker, LeasedTrial leased, AttemptOutcome outcome)
    {
        foreach (var watcher in watchers)
        {
            watcher.Ended(worker, leased, outcome);
        }
    }

    /// <inheritdoc/>
    public void Rests(WorkerKey worker, int failures, TimeSpan rest)
    {
        foreach (var watcher in watchers)
        {
            watcher.Rests(worker, failures, rest);
        }
    }

    /// <inheritdoc/>
    public void Left(WorkerKey worker)
    {
        foreach (var watcher in watchers)
        {
            watcher.Left(worker);
        }
    }

    /// <inheritdoc/>
    public bool Troubled(WorkerKey worker, Exception trouble)
    {
        var goesOn = true;
        foreach (var watcher in watchers)
        {
            goesOn &= watcher.Troubled(worker, trouble);
        }

        return goesOn;
    }

    private sealed class Observers(IReadOnlyList<ITrialObserver> observers) : ITrialObserver
    {
        public void Started(TrialAssignment assignment, int epochsDone)
        {
            foreach (var observer in observers)
            {
                observer.Started(assignment, epochsDone);
            }
        }

        public void Stepped(StepProgress progress)
        {
            foreach (var observer in observers)
            {
                observer.Stepped(progress);
            }
        }

        public async ValueTask<TrialDirective> EpochEndedAsync(EpochRecord epoch, CancellationToken cancellationToken)
        {
            foreach (var observer in observers)
            {
                await observer.EpochEndedAsync(epoch, cancellationToken);
            }

            return TrialDirective.Continue;
        }
    }
}
