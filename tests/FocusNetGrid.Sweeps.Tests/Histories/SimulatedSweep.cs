using System.Text.Json;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Tests.Histories;

/// <summary>
/// A sweep's coordinator. What users say is written before it is answered; all else is written now and then, so that a crash loses some of it.
/// </summary>
internal sealed class SimulatedSweep
{
    private readonly World world;
    private readonly SweepPlan plan;
    private readonly LedgerOptions options;
    private readonly SweepWitness witness;
    private SweepLedger ledger;
    private string written = "";

    public SimulatedSweep(World world, string id, SweepPlan plan)
    {
        (this.world, Id, this.plan) = (world, id, plan);
        options = new() { LeaseTime = TimeSpan.FromSeconds(30), MaxWorkers = plan.MaxWorkers };
        ledger = SweepLedger.Create(plan.First, options, plan.First < plan.Trials.Length);
        witness = new(plan.Trials.Length);
        Save();
    }

    public string Id { get; }

    public bool IsOver => ledger.Status is SweepStatus.Finished or SweepStatus.Cancelled && ledger.Unfinished == 0;

    public string TrialAt(int index) => plan.Trials[index];

    public TrialOwner OwnerOf(Assignment assignment) => new(Id, assignment.Index, assignment.Round);

    public void Save() => written = JsonSerializer.Serialize(ledger.Snapshot(), SweepJson.Options);

    public void Crash()
    {
        ledger = SweepLedger.Restore(JsonSerializer.Deserialize<LedgerSnapshot>(written, SweepJson.Options)!, options, world.Now);
        witness.Restored(ledger);
    }

    public LeaseAnswer Lease(string worker, string operation)
    {
        var hadWork = ledger.HasWork(world.Now);
        var isNew = ledger.Leases.All(lease => lease.OperationId != operation && lease.Worker != worker);
        var mayBeForOthers = ledger.Leases.Any(lease => lease.Worker != worker) && ledger.Snapshot().Returned.Any(trial => trial.FailedOn == worker);
        var answer = Do(book => book.Lease(worker, operation, world.Now));
        Law.Holds(!isNew || hadWork == answer.Assignment is not null || (hadWork && mayBeForOthers), "a sweep that has work gives it, unless it failed on whoever asks and others have work");
        Law.Holds(!isNew || plan.MaxWorkers is null || answer.Assignment is null || ledger.Workers <= plan.MaxWorkers, "a sweep leases to no more workers than it may");
        return answer;
    }

    public TrialDirective Renew(Assignment assignment, string worker, int attempt) =>
        UnderLease(assignment, book => book.Renew(assignment.Index, assignment.OperationId, worker, attempt, world.Now));

    public bool Release(Assignment assignment, int attempt, DateTimeOffset notBefore, bool hasFailed) =>
        UnderLease(assignment, book => book.Release(assignment.Index, assignment.OperationId, attempt, notBefore, hasFailed));

    public SettleAnswer Settle(int index, TrialStatus status, int round, double? score)
    {
        var answer = Do(book => book.Settle(index, status, round, score));
        Law.Holds(answer == SettleAnswer.Outdated || ledger.StateOf(index).HasEnded(), "what is settled has ended");
        Law.Holds(status != TrialStatus.Succeeded || answer == SettleAnswer.Outdated || ledger.StateOf(index) == LedgerState.Succeeded, "a result counts");
        return answer;
    }

    /// <summary>Whether a trial is still leased under this operation; another sweep that wants it asks.</summary>
    public bool IsLeased(int index, string operation) => ledger.LeaseOf(index)?.OperationId == operation;

    public void Expire()
    {
        Do(book => book.Expire(world.Now));
        Law.Holds(ledger.NextExpiry is not { } next || next > world.Now, "a lease ends in time");
    }

    public void Abandon(string worker)
    {
        Do(book => book.Abandon(worker, world.Now));
        Law.Holds(ledger.Leases.All(lease => lease.Worker != worker), "a worker that is gone has no lease");
    }

    public void Prune(int index)
    {
        if (ledger.Trials > 0)
        {
            witness.Pruned(Do(book => book.Prune([index % book.Trials])));
        }
    }

    public void Extend()
    {
        var trials = Math.Min(ledger.Trials + 1, plan.Trials.Length);
        Do(book => book.Extend(trials, trials == plan.Trials.Length));
    }

    public void Pause()
    {
        if (Do(book => book.Pause()))
        {
            Save();
            witness.IsPaused = true;
        }
    }

    public void Resume()
    {
        if (Do(book => book.Resume()))
        {
            Save();
            witness.IsPaused = false;
        }
    }

    public void Cancel()
    {
        if (Do(book => book.Cancel()))
        {
            Save();
            witness.Cancelled(ledger);
        }
    }

    public void Retry(bool cancelledToo)
    {
        witness.Retries(ledger, cancelledToo);
        if (Do(book => book.Retry(cancelledToo)) > 0)
        {
            Save();
            witness.Retried(ledger, cancelledToo);
        }

        witness.HasRetried();
    }

    /// <summary>At the end every trial is counted once, and as its record says.</summary>
    public void CheckEnd()
    {
        for (var index = 0; index < ledger.Trials; index++)
        {
            var id = TrialAt(index);
            witness.CheckEnd(index, ledger, new(Id, index, 0), world.Archive.Read(id), world.Archive.WitnessOf(id), TrialArchive.ScoreOf(id));
        }

        Law.Holds(ledger.Trials == plan.Trials.Length || ledger.Status == SweepStatus.Cancelled, "no trial is forgotten");
    }

    /// <summary>The whole of what is kept, for comparing two runs.</summary>
    public override string ToString() => JsonSerializer.Serialize(ledger.Snapshot(), SweepJson.Options);

    private TAnswer UnderLease<TAnswer>(Assignment assignment, Func<SweepLedger, Decision<TAnswer, LedgerEvent>> command)
    {
        var other = ledger.LeaseOf(assignment.Index) is { } lease && lease.OperationId != assignment.OperationId ? lease : null;
        var answer = Do(command);
        Law.Holds(other is null || ReferenceEquals(ledger.LeaseOf(assignment.Index), other), "a message of an old lease changes nothing");
        return answer;
    }

    private TAnswer Do<TAnswer>(Func<SweepLedger, Decision<TAnswer, LedgerEvent>> command)
    {
        var decision = command(ledger);
        ledger.Apply(decision.Events);
        witness.Check(ledger);
        return decision.Answer;
    }
}
