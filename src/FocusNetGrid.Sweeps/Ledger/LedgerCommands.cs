using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Ledger;

/// <summary>What can be asked of a sweep's ledger. Every command may be repeated and may come late; none changes the ledger itself.</summary>
public static class LedgerCommands
{
    /// <summary>
    /// Leases a trial to a worker: one that waits for its next attempt, else the next of the plan. What failed on it without an epoch is left to others
    /// while they have work: it may be the worker that is broken, and would use up the trial's attempts.
    /// </summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="worker">Who asks.</param>
    /// <param name="operationId">Names the lease; as long as it lasts, asking with it again gives the same trial.</param>
    /// <param name="now">The time.</param>
    public static Decision<LeaseAnswer, LedgerEvent> Lease(this SweepLedger ledger, string worker, string operationId, DateTimeOffset now)
    {
        if (ledger.LeaseTable.Find(operationId) is { } known)
        {
            return new(new(AssignmentOf(ledger, known)));
        }

        if (ledger.Status is not SweepStatus.Active and var status)
        {
            return new(new(null, status == SweepStatus.Paused ? LeaseRefusal.Paused : LeaseRefusal.Over));
        }

        if (ledger.Workers >= ledger.Options.MaxWorkers && !ledger.LeaseTable.Has(worker))
        {
            return new(new(null, LeaseRefusal.Quota));
        }

        if (ledger.Line.Next(now, trial => !ledger.LeaseTable.IsForOthers(trial, worker)) is not { } index)
        {
            return new(new(null, LeaseRefusal.NothingReady, ledger.NextReturn));
        }

        var lease = new Lease(index, operationId, worker, ledger.Line.Find(index)?.Attempt ?? 0, now + ledger.Options.LeaseTime);
        var hasFailed = ledger.Line.Find(index)?.FailedOn is not null;
        return new(new(AssignmentOf(ledger, lease) with { HasFailed = hasFailed }), [new TrialLeased(lease)]);
    }

    /// <summary>
    /// Renews a lease and says whether its trial goes on. A ledger that lost the lease in a crash takes it up again as long as nobody else has
    /// the trial: no training is lost because its coordinator was. One that was given back is not taken up by a renewal that came late.
    /// </summary>
    public static Decision<TrialDirective, LedgerEvent> Renew(
        this SweepLedger ledger, int index, string operationId, string worker, int attempt, DateTimeOffset now)
    {
        var expires = now + ledger.Options.LeaseTime;
        if (ledger.LeaseOf(index) is { } lease)
        {
            return lease.OperationId == operationId
                ? new(DirectiveOf(ledger, index), [new LeaseRenewed(index, Math.Max(attempt, lease.Attempt), expires)])
                : new(TrialDirective.Stop(StopReason.Superseded));
        }

        if (index >= ledger.Trials)
        {
            return new(TrialDirective.Stop(StopReason.Superseded));
        }

        if (ledger.StateOf(index) == LedgerState.Queued && IsNewsOf(ledger.Line.Find(index), attempt))
        {
            var directive = DirectiveOf(ledger, index);
            return directive.IsStop ? new(directive) : new(directive, [new TrialLeased(new(index, operationId, worker, attempt, expires))]);
        }

        return new(TrialDirective.Stop(ledger.StateOf(index) switch
        {
            LedgerState.Cancelled => StopReason.Cancelled,
            LedgerState.Pruned => StopReason.Pruned,
            _ => StopReason.Superseded,
        }));
    }

    /// <summary>Gives a lease back: its trial waits for its next attempt, or is over where it was told to stop for good.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="index">The trial.</param>
    /// <param name="operationId">Names the lease; one that is over already changes nothing.</param>
    /// <param name="attempt">The newest attempt at the trial that the worker has heard of; 0 for none.</param>
    /// <param name="notBefore">When the trial may be leased again at the earliest.</param>
    /// <param name="hasFailed">Whether the attempt failed without an epoch.</param>
    public static Decision<bool, LedgerEvent> Release(
        this SweepLedger ledger, int index, string operationId, int attempt, DateTimeOffset notBefore, bool hasFailed = false) =>
        ledger.LeaseOf(index) is { } lease && lease.OperationId == operationId
            ? new(true, [Ended(ledger, lease with { Attempt = Math.Max(attempt, lease.Attempt) }, notBefore, isGivenBack: true, hasFailed ? lease.Worker : null)])
            : new(false);

    /// <summary>
    /// Settles a trial that has ended, as its record says. A result counts whenever it comes: a worker that was out of reach may finish what was
    /// given up meanwhile.
    /// </summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="index">The trial.</param>
    /// <param name="status">How it ended.</param>
    /// <param name="round">The round of the assignment under which it did.</param>
    /// <param name="score">How good it is, larger being better; null for one without a full result.</param>
    public static Decision<SettleAnswer, LedgerEvent> Settle(
        this SweepLedger ledger, int index, TrialStatus status, int round, double? score = null)
    {
        _ = LedgerStates.Of(status);
        if (index >= ledger.Trials)
        {
            return new(SettleAnswer.Outdated);
        }

        var isResult = status == TrialStatus.Succeeded;
        var state = ledger.StateOf(index);
        if (state == LedgerState.Succeeded || (state.HasEnded() && !isResult))
        {
            return new(SettleAnswer.AlreadySettled);
        }

        return isResult || round >= ledger.Table.RoundOf(index)
            ? new(SettleAnswer.Settled, [new TrialSettled(index, status, (float?)score)])
            : new(SettleAnswer.Outdated);
    }

    /// <summary>Ends the leases whose time is up, and says which they were.</summary>
    public static Decision<IReadOnlyList<Lease>, LedgerEvent> Expire(this SweepLedger ledger, DateTimeOffset now) =>
        EndAll(ledger, ledger.LeaseTable.EndedBy(now), now);

    /// <summary>Ends the leases of a worker that is gone, and says which they were.</summary>
    public static Decision<IReadOnlyList<Lease>, LedgerEvent> Abandon(this SweepLedger ledger, string worker, DateTimeOffset now) =>
        EndAll(ledger, ledger.Leases.Where(lease => lease.Worker == worker).OrderBy(lease => lease.Index), now);

    /// <summary>Pauses the sweep: trials that run stop, and go on when it is resumed.</summary>
    public static Decision<bool, LedgerEvent> Pause(this SweepLedger ledger) =>
        ledger.Status == SweepStatus.Active ? new(true, [new SweepPaused()]) : new(false);

    /// <summary>Resumes a paused sweep.</summary>
    public static Decision<bool, LedgerEvent> Resume(this SweepLedger ledger) =>
        ledger.Status == SweepStatus.Paused ? new(true, [new SweepResumed()]) : new(false);

    /// <summary>Cancels the sweep: trials that wait are over, and those that run stop.</summary>
    public static Decision<bool, LedgerEvent> Cancel(this SweepLedger ledger) =>
        ledger.Status is SweepStatus.Active or SweepStatus.Paused ? new(true, [new SweepCancelled()]) : new(false);

    /// <summary>Tries trials anew that have failed, and says how many.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="cancelledToo">
    /// Whether those that were cancelled are tried as well; a cancelled sweep then is active again, and otherwise stays as it is.
    /// </param>
    public static Decision<int, LedgerEvent> Retry(this SweepLedger ledger, bool cancelledToo = false)
    {
        if (ledger.Status == SweepStatus.Cancelled && !cancelledToo)
        {
            return new(0);
        }

        var count = Enumerable.Range(0, ledger.Trials).Count(index => IsRetried(ledger.Table, index, cancelledToo));
        return count == 0 ? new(0) : new(count, [new TrialsRetried(cancelledToo)]);
    }

    /// <summary>Gives the sweep more trials: a search that learns has proposed them. A cancelled sweep takes none, as nobody would do them.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="trials">How many there are from now on, those there were included.</param>
    /// <param name="isLast">Whether no more will come.</param>
    public static Decision<bool, LedgerEvent> Extend(this SweepLedger ledger, int trials, bool isLast) =>
        ledger.IsOpen && ledger.Status != SweepStatus.Cancelled && trials >= ledger.Trials && (trials > ledger.Trials || isLast)
            ? new(true, [new SweepExtended(trials, isLast)])
            : new(false);

    /// <summary>Stops trials because others do better: those that wait are over, those that run are told to stop. Says which it concerns.</summary>
    public static Decision<IReadOnlyList<int>, LedgerEvent> Prune(this SweepLedger ledger, IEnumerable<int> indices)
    {
        int[] pruned = [.. indices.Distinct().Where(index => ledger.StateOf(index) is LedgerState.Queued or LedgerState.Leased)];
        return new(pruned, [.. pruned.Select(index => ledger.StateOf(index) == LedgerState.Queued
            ? (LedgerEvent)new TrialSettled(index, TrialStatus.Pruned, null)
            : new PruningBegan(index))]);
    }

    internal static bool IsRetried(TrialTable table, int index, bool cancelledToo) =>
        table.RoundOf(index) < TrialTable.MostRounds
        && (table[index] == LedgerState.Failed || (cancelledToo && table[index] is LedgerState.Cancelled or LedgerState.Cancelling));

    /// <summary>Whether an attempt may still run: it is newer than any that was heard of, or the newest one, whose lease was ended in its absence.</summary>
    private static bool IsNewsOf(ReturnedTrial? waiting, int attempt) =>
        waiting is null || attempt > waiting.Attempt || (attempt == waiting.Attempt && !waiting.IsGivenBack);

    private static Assignment AssignmentOf(SweepLedger ledger, Lease lease) =>
        new(lease.Index, lease.OperationId, lease.Attempt + 1, ledger.Table.RoundOf(lease.Index));

    private static TrialDirective DirectiveOf(SweepLedger ledger, int index) => ledger.StateOf(index) switch
    {
        LedgerState.Cancelling => TrialDirective.Stop(StopReason.Cancelled),
        LedgerState.Pruning => TrialDirective.Stop(StopReason.Pruned),
        _ => ledger.Status == SweepStatus.Paused ? TrialDirective.Stop(StopReason.Paused) : TrialDirective.Continue,
    };

    private static Decision<IReadOnlyList<Lease>, LedgerEvent> EndAll(SweepLedger ledger, IEnumerable<Lease> leases, DateTimeOffset now)
    {
        Lease[] ended = [.. leases];
        return new(ended, [.. ended.Select(lease => Ended(ledger, lease, now))]);
    }

    private static LedgerEvent Ended(
        SweepLedger ledger, Lease lease, DateTimeOffset notBefore, bool isGivenBack = false, string? failedOn = null) => ledger.StateOf(lease.Index) switch
    {
        LedgerState.Cancelling => new TrialSettled(lease.Index, TrialStatus.Cancelled, null),
        LedgerState.Pruning => new TrialSettled(lease.Index, TrialStatus.Pruned, null),
        _ => new TrialReturned(new(lease.Index, lease.Attempt, notBefore, isGivenBack, failedOn)),
    };
}
