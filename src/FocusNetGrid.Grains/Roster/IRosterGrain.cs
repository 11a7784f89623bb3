using Orleans.Concurrency;

namespace FocusNetGrid.Grains.Roster;

/// <summary>
/// One in the grid: knows every sweep that was ever submitted, durably, and what each worker does, as its host tells again and again. It decides
/// nothing: workers ask for work and sweeps give it without it.
/// </summary>
public interface IRosterGrain : IGrainWithStringKey
{
    /// <summary>The key of the one there is.</summary>
    const string Key = "roster";

    /// <summary>Notes a sweep; one that is known keeps the time at which it came first.</summary>
    Task Enlist(SweepEntry sweep);

    /// <summary>Every sweep, in the order in which they came.</summary>
    [AlwaysInterleave]
    Task<SweepEntries> Sweeps();

    /// <summary>A host tells what its workers do.</summary>
    [AlwaysInterleave]
    Task Beat(WorkerCards cards);

    /// <summary>A host has left, and its workers with it.</summary>
    [AlwaysInterleave]
    Task Leave(string host);

    /// <summary>Every worker that was heard of lately, in the order of their keys.</summary>
    [AlwaysInterleave]
    Task<WorkerCards> Workers();
}
