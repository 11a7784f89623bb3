using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Worker;

/// <summary>Hears what the workers of a silo do; the host brings it. It is called on the workers' turns, so it must not wait.</summary>
public interface IWorkerWatcher
{
    /// <summary>A worker asks for a trial; whatever it had before is over.</summary>
    void Asked(WorkerKey worker)
    {
    }

    /// <summary>A worker has a lease, and is about to begin.</summary>
    void Leased(WorkerKey worker, LeasedTrial leased)
    {
    }

    /// <summary>An attempt begins; its progress goes to the observer that comes back, whose directives are ignored.</summary>
    ITrialObserver Began(WorkerKey worker, LeasedTrial leased, TrialAssignment assignment);

    /// <summary>The attempt is over, and its outcome durable.</summary>
    /// <param name="worker">Who had it.</param>
    /// <param name="leased">The trial.</param>
    /// <param name="outcome">How it ended.</param>
    void Ended(WorkerKey worker, LeasedTrial leased, AttemptOutcome outcome);

    /// <summary>Attempts have failed on a worker without an epoch, so it rests before it asks again.</summary>
    /// <param name="worker">It.</param>
    /// <param name="failures">How many in a row.</param>
    /// <param name="rest">For how long.</param>
    void Rests(WorkerKey worker, int failures, TimeSpan rest)
    {
    }

    /// <summary>A worker has left.</summary>
    void Left(WorkerKey worker)
    {
    }

    /// <summary>Something is wrong with the input, the disk or the machine, as it would be for every trial.</summary>
    /// <returns>Whether the worker goes on; false ends it.</returns>
    bool Troubled(WorkerKey worker, Exception trouble);
}
