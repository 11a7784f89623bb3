using Orleans.Concurrency;

namespace FocusNetGrid.Grains.Queue;

/// <summary>One in the grid: knows which sweeps have work, and shares the workers among them.</summary>
public interface IQueueGrain : IGrainWithStringKey
{
    /// <summary>The key of the one there is.</summary>
    const string Key = "queue";

    /// <summary>The sweep that a worker is to ask for a trial; null where none has work.</summary>
    /// <param name="worker">Who asks; whatever it did before is over.</param>
    /// <param name="refused">Sweeps that it has asked in vain just now.</param>
    [AlwaysInterleave]
    Task<string?> NextSweep(string worker, SweepIds refused);

    /// <summary>A sweep has work, or still has.</summary>
    [AlwaysInterleave]
    Task Offer(string sweep, int priority, int workers);

    /// <summary>A sweep has no work to give at the moment.</summary>
    [AlwaysInterleave]
    Task Withdraw(string sweep, int workers);

    /// <summary>Remembers a sweep, durably, until it is over: after a restart of all silos it is woken up.</summary>
    Task Enrol(string sweep);

    /// <summary>A sweep is over.</summary>
    Task Forget(string sweep);

    /// <summary>The sweeps that are not over.</summary>
    [AlwaysInterleave]
    Task<SweepIds> Read();
}
