using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Tests.Histories;

/// <summary>A worker: leases, begins, tells its epochs, and sees to it that how its trial ends is heard. A call without an answer is repeated.</summary>
internal sealed class SimulatedWorker
{
    private readonly World world;
    private readonly int number;
    private int incarnation;
    private int asked;
    private Func<Fate, bool> next;
    private SimulatedSweep sweep = null!;
    private Assignment assignment = null!;
    private int attempt;
    private int epoch;

    public SimulatedWorker(World world, int number)
    {
        (this.world, this.number, asked) = (world, number, number);
        next = AskForWork();
    }

    public string Name => $"worker{number}.{incarnation}";

    public bool IsIdle { get; private set; }

    private string Trial => sweep.TrialAt(assignment.Index);

    private TrialOwner Owner => sweep.OwnerOf(assignment);

    /// <summary>Makes the next call; where no answer is heard, the same one comes next.</summary>
    public void Work(Fate fate) => next(fate);

    public void Break(FailureKind kind)
    {
        if (attempt > 0)
        {
            next = Fail(kind);
        }
    }

    public void Vanish()
    {
        incarnation++;
        next = AskForWork();
    }

    private Func<Fate, bool> AskForWork()
    {
        var (operation, asking) = (world.NextOperation(), world.Sweeps[asked++ % world.Sweeps.Length]);
        (IsIdle, attempt) = (true, 0);
        return Calling($"{asking.Id}.Lease {operation}", () => asking.Lease(Name, operation), answer =>
        {
            if (answer.Assignment is not { } given)
            {
                return AskForWork();
            }

            (IsIdle, sweep, assignment) = (false, asking, given);
            return Begin(null);
        });
    }

    private Func<Fate, bool> Begin(string? dead)
    {
        var (id, request) = (Trial, new BeginRequest(assignment.OperationId, Owner, Name, assignment.LeastAttempt, dead));
        return Calling($"{id}.Begin {request.OperationId}{(dead is null ? "" : $" as {dead} is dead")}", () => world.Archive.Begin(id, request), answer =>
        {
            if (answer.Verdict == BeginVerdict.Started)
            {
                (attempt, epoch) = (answer.Attempt, answer.FromEpoch);
                return epoch > 0 ? Report() : Train();
            }

            return answer.Verdict switch
            {
                BeginVerdict.AlreadyEnded => Settle(answer.Status),
                BeginVerdict.Busy => AskWhetherLeased(answer),
                _ => Release(world.Now),
            };
        });
    }

    private Func<Fate, bool> AskWhetherLeased(BeginAnswer busy)
    {
        var (other, index, operation) = (world.SweepOf(busy.Owner!), busy.Owner!.Index, busy.OperationId!);
        return Calling($"{other.Id}.IsLeased {index} {operation}", () => other.IsLeased(index, operation), isLeased =>
            isLeased ? Release(world.Now.AddSeconds(10)) : Begin(operation));
    }

    private Func<Fate, bool> Train()
    {
        if (epoch == TrialArchive.Epochs)
        {
            return Finish(false);
        }

        epoch++;
        return Report();
    }

    private Func<Fate, bool> Report()
    {
        var (id, number, done) = (Trial, attempt, epoch);
        return Calling($"{id}.Report {number} epoch {done}", () => world.Archive.Report(id, number, done), answer =>
            answer.Verdict == RecordVerdict.Accepted ? Renew() : Release(world.Now));
    }

    private Func<Fate, bool> Renew()
    {
        var (asking, mine, number, name) = (sweep, assignment, attempt, Name);
        return Calling($"{asking.Id}.Renew {mine.Index} {mine.OperationId}", () => asking.Renew(mine, name, number), directive => directive.Reason switch
        {
            null => Train(),
            StopReason.Pruned => Finish(true),
            StopReason.Cancelled => Close(),
            _ => Fail(FailureKind.Interrupted),
        });
    }

    private Func<Fate, bool> Finish(bool isPruned)
    {
        var (id, number) = (Trial, attempt);
        return Calling($"{id}.Finish {number}{(isPruned ? " pruned" : "")}", () => world.Archive.Finish(id, number, isPruned), answer =>
            answer.Verdict == RecordVerdict.Accepted ? Settle(answer.Status) : Release(world.Now));
    }

    private Func<Fate, bool> Fail(FailureKind kind)
    {
        var (id, number) = (Trial, attempt);
        return Calling($"{id}.Fail {number} {kind}", () => world.Archive.Fail(id, number, kind), answer =>
            answer.Verdict == RecordVerdict.Accepted && answer.Status != TrialStatus.Waiting && answer.Status != TrialStatus.Running
                ? Settle(answer.Status)
                : Release(answer.NotBefore ?? world.Now, hasFailed: kind != FailureKind.Interrupted));
    }

    private Func<Fate, bool> Close()
    {
        var (id, owner) = (Trial, Owner);
        return Calling($"{id}.Close {owner.Sweep} {owner.Index} round {owner.Round}", () => world.Archive.Close(id, owner, CloseReason.Cancelled), answer =>
            answer.Verdict == RecordVerdict.Superseded ? Release(world.Now) : Settle(answer.Status));
    }

    private Func<Fate, bool> Settle(TrialStatus status)
    {
        var (asking, mine) = (sweep, assignment);
        double? score = status == TrialStatus.Succeeded ? TrialArchive.ScoreOf(Trial) : null;
        return Calling($"{asking.Id}.Settle {mine.Index} {status} round {mine.Round}", () => asking.Settle(mine.Index, status, mine.Round, score), answer =>
            answer == SettleAnswer.Outdated ? Release(world.Now) : AskForWork());
    }

    private Func<Fate, bool> Release(DateTimeOffset notBefore, bool hasFailed = false)
    {
        var (asking, mine, number) = (sweep, assignment, attempt);
        return Calling($"{asking.Id}.Release {mine.Index} {mine.OperationId}", () => asking.Release(mine, number, notBefore, hasFailed), _ => AskForWork());
    }

    private Func<Fate, bool> Calling<T>(string what, Func<T> handle, Func<T, Func<Fate, bool>> then) => fate =>
    {
        var isHeard = world.Mail.Call(Name, what, handle, fate, out var answer);
        if (isHeard)
        {
            next = then(answer);
        }

        return isHeard;
    };
}
