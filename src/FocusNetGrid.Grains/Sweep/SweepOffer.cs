using FocusNetGrid.Grains.Queue;
using FocusNetGrid.Sweeps.Coordination;

namespace FocusNetGrid.Grains.Sweep;

/// <summary>What a sweep last told the queue of its work.</summary>
/// <param name="id">The sweep's.</param>
/// <param name="queue">Shares the workers among the sweeps.</param>
internal sealed class SweepOffer(string id, IQueueGrain queue)
{
    private bool isOffered;

    /// <summary>Tells the queue whether there is work.</summary>
    /// <param name="coordinator">The sweep's.</param>
    /// <param name="now">The time.</param>
    /// <param name="always">Even where that has not changed: the queue may have forgotten, or the number of workers is another.</param>
    public Task TellAsync(SweepCoordinator coordinator, DateTimeOffset now, bool always)
    {
        var hasWork = coordinator.HasWork(now);
        if (hasWork == isOffered && !always)
        {
            return Task.CompletedTask;
        }

        isOffered = hasWork;
        var workers = coordinator.Ledger.Workers;
        return hasWork ? queue.Offer(id, coordinator.Plan.Sweep.Priority, workers) : queue.Withdraw(id, workers);
    }
}
