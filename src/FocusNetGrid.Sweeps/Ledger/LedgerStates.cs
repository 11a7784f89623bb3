using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Ledger;

/// <summary>What the states of a ledger mean.</summary>
public static class LedgerStates
{
    /// <summary>Whether a worker has the trial.</summary>
    public static bool IsLeased(this LedgerState state) => state is LedgerState.Leased or LedgerState.Pruning or LedgerState.Cancelling;

    /// <summary>Whether the trial is over.</summary>
    public static bool HasEnded(this LedgerState state) => state >= LedgerState.Succeeded;

    /// <summary>The state in the words of a trial's own record.</summary>
    public static TrialStatus ToStatus(this LedgerState state) => state switch
    {
        LedgerState.Queued => TrialStatus.Waiting,
        LedgerState.Succeeded => TrialStatus.Succeeded,
        LedgerState.Failed => TrialStatus.Failed,
        LedgerState.Pruned => TrialStatus.Pruned,
        LedgerState.Cancelled => TrialStatus.Cancelled,
        _ => TrialStatus.Running,
    };

    /// <summary>The state of a trial that has ended.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It has not.</exception>
    internal static LedgerState Of(TrialStatus status) => status switch
    {
        TrialStatus.Succeeded => LedgerState.Succeeded,
        TrialStatus.Failed => LedgerState.Failed,
        TrialStatus.Pruned => LedgerState.Pruned,
        TrialStatus.Cancelled => LedgerState.Cancelled,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A trial that has not ended cannot be settled."),
    };
}
