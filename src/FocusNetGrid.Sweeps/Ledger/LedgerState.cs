namespace FocusNetGrid.Sweeps.Ledger;

/// <summary>How far a trial is, as its sweep's ledger keeps it: a byte a trial. The numbers are stored.</summary>
public enum LedgerState : byte
{
    /// <summary>Waits for a worker.</summary>
    Queued = 0,

    /// <summary>A worker has it.</summary>
    Leased = 1,

    /// <summary>A worker has it and is told to stop, as others do better.</summary>
    Pruning = 2,

    /// <summary>A worker has it and is told to stop, as the sweep is cancelled.</summary>
    Cancelling = 3,

    /// <summary>Ended with a result.</summary>
    Succeeded = 4,

    /// <summary>Ended without one.</summary>
    Failed = 5,

    /// <summary>Stopped early, or never begun, because others do better.</summary>
    Pruned = 6,

    /// <summary>Stopped, or never begun, because a user said so.</summary>
    Cancelled = 7,
}
