using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Tests.Histories;

/// <summary>What a sweep's users and pruners have said, kept apart from its ledger, and what follows from it.</summary>
internal sealed class SweepWitness(int trials)
{
    private readonly LedgerState[] states = new LedgerState[trials];
    private readonly bool[] cancelled = new bool[trials];
    private readonly bool[] pruned = new bool[trials];
    private readonly bool[] retrying = new bool[trials];
    private readonly int[] rounds = new int[trials];
    private bool isCancelled;

    public bool IsPaused { get; set; }

    public void Cancelled(SweepLedger ledger)
    {
        isCancelled = true;
        foreach (var index in Enumerable.Range(0, ledger.Trials).Where(index => ledger.StateOf(index) is LedgerState.Cancelled or LedgerState.Cancelling))
        {
            cancelled[index] = true;
        }
    }

    /// <summary>A user is about to have trials tried anew; the ended ones among them may then wait again.</summary>
    public void Retries(SweepLedger ledger, bool cancelledToo)
    {
        for (var index = 0; index < ledger.Trials; index++)
        {
            var state = ledger.StateOf(index);
            retrying[index] = state == LedgerState.Failed || (cancelledToo && state is LedgerState.Cancelled or LedgerState.Cancelling);
        }
    }

    public void Retried(SweepLedger ledger, bool cancelledToo)
    {
        isCancelled &= !cancelledToo;
        for (var index = 0; index < ledger.Trials; index++)
        {
            Law.Holds(!retrying[index] || !ledger.StateOf(index).HasEnded(), "what is tried anew is not over");
            rounds[index] += retrying[index] ? 1 : 0;
            cancelled[index] &= !retrying[index];
        }
    }

    /// <summary>From now on what has ended stays so again.</summary>
    public void HasRetried() => Array.Clear(retrying);

    public void Pruned(IReadOnlyList<int> indices)
    {
        foreach (var index in indices)
        {
            pruned[index] = true;
        }
    }

    /// <summary>After every command: nothing is counted twice, and what has ended stays as it is unless a user has it tried anew or a result comes.</summary>
    public void Check(SweepLedger ledger)
    {
        var (unfinished, sum) = (0, 0);
        for (var index = 0; index < ledger.Trials; index++)
        {
            var state = ledger.StateOf(index);
            Law.Holds(!states[index].HasEnded() || state == states[index] || retrying[index] || state == LedgerState.Succeeded, "a trial ends once");
            Law.Holds(state.IsLeased() == ledger.LeaseOf(index) is not null, "a trial is leased where it has a lease");
            states[index] = state;
            unfinished += state.HasEnded() ? 0 : 1;
        }

        foreach (var state in Enum.GetValues<LedgerState>())
        {
            var count = states.AsSpan(0, ledger.Trials).Count(state);
            Law.Holds(ledger.CountOf(state) == count, "every trial is counted once");
            sum += count;
        }

        Law.Holds(sum == ledger.Trials && unfinished == ledger.Unfinished, "every trial is counted once");
    }

    /// <summary>After a crash the ledger may lag behind, but not behind what users were told.</summary>
    public void Restored(SweepLedger ledger)
    {
        Law.Holds((ledger.Status == SweepStatus.Cancelled) == isCancelled, "a sweep stays cancelled, and no other is");
        Law.Holds(isCancelled || (ledger.Status == SweepStatus.Paused) == (IsPaused && ledger.Status != SweepStatus.Finished), "a sweep stays paused, and no other is");
        Array.Clear(states);
        Check(ledger);
    }

    public void CheckEnd(int index, SweepLedger ledger, TrialOwner place, TrialLog log, TrialWitness trial, double score)
    {
        var state = ledger.StateOf(index);
        Law.Holds(state.HasEnded(), "every trial ends");
        Law.Holds((ledger.ScoreOf(index) is { } known && Math.Abs(known - score) < 1e-6) == (state == LedgerState.Succeeded), "a trial's score is counted where it has one");
        Law.Holds(state != LedgerState.Succeeded || log.Status == TrialStatus.Succeeded, "what is counted as succeeded has a result");
        Law.Holds(state != LedgerState.Failed || trial.Endings.Any(ending => HasFailed(ending, place, rounds[index])), "what is counted as failed has failed since the user asked");
        Law.Holds(state != LedgerState.Cancelled || cancelled[index], "only what a user cancelled is counted as cancelled");
        Law.Holds(state != LedgerState.Pruned || pruned[index], "only what a pruner stopped is counted as pruned");
        var isOwn = log.Ending is { } last && last.Owner.IsSamePlaceAs(place);
        Law.Holds(!isOwn || cancelled[index] || pruned[index] || state.ToStatus() == log.Status, "a trial is counted as its record says");
    }

    private static bool HasFailed(TrialEnding ending, TrialOwner place, int round) =>
        ending.Status == TrialStatus.Failed && (ending.Owner.IsSamePlaceAs(place) ? ending.Owner.Round >= round : round == 0);
}
