namespace FocusNetGrid.Sweeps.Ledger;

/// <summary>Changes of a whole sweep: the only ones that look at every trial, and only when a user asks.</summary>
internal static class SweepChanges
{
    public static void Cancel(SweepLedger ledger)
    {
        for (var index = 0; index < ledger.Trials; index++)
        {
            if (ledger.Table[index] == LedgerState.Queued)
            {
                ledger.Table.Move(index, LedgerState.Cancelled);
                ledger.Line.Remove(index);
            }
            else if (ledger.Table[index].IsLeased())
            {
                ledger.Table.Move(index, LedgerState.Cancelling);
            }
        }
    }

    /// <summary>
    /// Each trial that is tried anew gets a new round: what is still said about its old attempts does not hold for it. One that a worker was
    /// only told to stop goes on under its lease, or under the next one.
    /// </summary>
    public static void Retry(SweepLedger ledger, bool cancelledToo)
    {
        for (var index = 0; index < ledger.Trials; index++)
        {
            if (LedgerCommands.IsRetried(ledger.Table, index, cancelledToo))
            {
                ledger.Table.Move(index, ledger.Table[index] == LedgerState.Cancelling ? LedgerState.Leased : LedgerState.Queued);
                ledger.Table.NextRound(index);
            }
        }

        ledger.Line.Rewind();
    }
}
