using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Search;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Stopping;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Coordination;

/// <summary>
/// All that a coordinator decides about a sweep: which trial comes next (<see cref="Ledger"/>), which are not worth going on with (the pruner),
/// and what a search that learns tries next. It has no clock and no storage; whoever holds it stores <see cref="Snapshot"/> after a change.
/// </summary>
public sealed class SweepCoordinator
{
    private readonly IPruner pruner;
    private readonly List<SearchPoint> points = [];
    private string problem = "";
    private (int Index, float Score)? best;

    private SweepCoordinator(string id, SweepPlan plan, IPruner pruner, SweepLedger ledger) =>
        (Id, Plan, this.pruner, Ledger) = (id, plan, pruner, ledger);

    /// <summary>The sweep's id.</summary>
    public string Id { get; }

    /// <summary>Its trials.</summary>
    public SweepPlan Plan { get; }

    /// <summary>How far each trial is.</summary>
    public SweepLedger Ledger { get; }

    /// <summary>Whether the pruner has to be told of every epoch.</summary>
    public bool WatchesEpochs => pruner.WatchesEpochs;

    /// <summary>Whether the pruner has to be told of every result.</summary>
    public bool WatchesResults => pruner.WatchesResults;

    /// <summary>A new sweep.</summary>
    public static SweepCoordinator Create(string id, SweepPlan plan, TimeSpan leaseTime)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var ledger = SweepLedger.Create(plan.Count, Options(plan, leaseTime), plan.Adaptive is not null);
        var coordinator = new SweepCoordinator(id, plan, PrunerOf(plan), ledger);
        coordinator.points.AddRange(plan.Adaptive?.Initial.Select(proposal => proposal.Point) ?? []);
        return coordinator;
    }

    /// <summary>A sweep from storage. Its pruner knows nothing yet: tell it of each trial in <see cref="TrialsToNote"/>.</summary>
    public static SweepCoordinator Restore(string id, SweepPlan plan, SweepSnapshot snapshot, TimeSpan leaseTime, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(snapshot);
        for (var number = plan.Shape.Configurations; number < snapshot.Points.Count; number++)
        {
            plan.Add(plan.Adaptive!.Restore(snapshot.Points[number], number));
        }

        var ledger = SweepLedger.Restore(snapshot.Ledger, Options(plan, leaseTime), now);
        var coordinator = new SweepCoordinator(id, plan, PrunerOf(plan), ledger) { problem = snapshot.Problem };
        coordinator.points.AddRange(snapshot.Points);
        for (var index = 0; index < ledger.Trials; index++)
        {
            coordinator.Rank(index);
        }

        return coordinator;
    }

    /// <summary>The sweep for storage.</summary>
    public SweepSnapshot Snapshot() => new(Ledger.Snapshot(), [.. points], problem);

    /// <summary>Trials that the pruner has to be told of after a restart; none where it watches nothing.</summary>
    public IEnumerable<int> TrialsToNote() => pruner.WatchesEpochs || pruner.WatchesResults
        ? Enumerable.Range(0, Ledger.Trials).Where(index => Ledger.StateOf(index) != LedgerState.Queued || Ledger.WasTried(index))
        : [];

    /// <summary>Whether some worker would get a trial now.</summary>
    public bool HasWork(DateTimeOffset now) => Ledger.HasWork(now) || (Ledger.IsOpen && Ledger.HasRoom);

    /// <summary>Leases a trial to a worker; a search that learns proposes one where none waits, not even for others.</summary>
    public LeaseAnswer Lease(string worker, string operationId, DateTimeOffset now)
    {
        var answer = Do(Ledger.Lease(worker, operationId, now));
        while (answer.Refusal == LeaseRefusal.NothingReady && !(answer.NextAt <= now) && Ledger.IsOpen && Propose())
        {
            answer = Do(Ledger.Lease(worker, operationId, now));
        }

        return answer;
    }

    /// <summary>Renews a lease and says whether its trial goes on.</summary>
    public TrialDirective Renew(int index, string operationId, string worker, int attempt, DateTimeOffset now) =>
        Do(Ledger.Renew(index, operationId, worker, attempt, now));

    /// <summary>Takes note of how a trial stands after an epoch or, after a restart, of how it stood; it may have to stop.</summary>
    public void Note(int index, TrialLog log)
    {
        var standing = StandingOf(index, log);
        pruner.Note(standing);
        if (Ledger.StateOf(index) == LedgerState.Leased && pruner.Stops(standing))
        {
            Do(Ledger.Prune([index]));
        }
    }

    /// <summary>Settles a trial that has ended; the pruner then may drop configurations.</summary>
    /// <param name="index">The trial.</param>
    /// <param name="status">How it ended.</param>
    /// <param name="round">The round of the assignment under which it did.</param>
    /// <param name="score">Of one that succeeded; null otherwise.</param>
    /// <param name="log">Its record, where <see cref="WatchesResults"/>.</param>
    public SettleAnswer Settle(int index, TrialStatus status, int round, double? score, TrialLog? log)
    {
        var answer = Do(Ledger.Settle(index, status, round, score));
        if (answer == SettleAnswer.Settled)
        {
            Rank(index);
            if (log is not null && pruner.WatchesResults)
            {
                Drop(index, log);
            }
        }

        return answer;
    }

    /// <summary>Gives a lease back.</summary>
    public void Release(int index, string operationId, int attempt, DateTimeOffset notBefore, bool hasFailed = false) =>
        Do(Ledger.Release(index, operationId, attempt, notBefore, hasFailed));

    /// <summary>Ends the leases whose time is up, and says which they were.</summary>
    public IReadOnlyList<Lease> Expire(DateTimeOffset now) => Do(Ledger.Expire(now));

    /// <summary>Ends the leases of a worker that is gone, and says which they were.</summary>
    public IReadOnlyList<Lease> Abandon(string worker, DateTimeOffset now) => Do(Ledger.Abandon(worker, now));

    /// <summary>Pauses the sweep.</summary>
    public bool Pause() => Do(Ledger.Pause());

    /// <summary>Resumes a paused sweep.</summary>
    public bool Resume() => Do(Ledger.Resume());

    /// <summary>Cancels the sweep.</summary>
    public bool Cancel() => Do(Ledger.Cancel());

    /// <summary>Tries failed trials anew, and says how many.</summary>
    public int Retry(bool cancelledToo) => Do(Ledger.Retry(cancelledToo));

    /// <summary>The sweep in figures.</summary>
    public SweepReading Read() => new(
        Id,
        Plan.Sweep.Name,
        Ledger.Status,
        Ledger.Trials,
        Ledger.IsOpen,
        Ledger.CountOf(LedgerState.Queued),
        Ledger.Leases.Count,
        Ledger.CountOf(LedgerState.Succeeded),
        Ledger.CountOf(LedgerState.Failed),
        Ledger.CountOf(LedgerState.Pruned),
        Ledger.CountOf(LedgerState.Cancelled),
        Ledger.Workers,
        best is { } top ? new(top.Index, Plan.TitleOf(top.Index), top.Score) : null,
        problem);

    private static LedgerOptions Options(SweepPlan plan, TimeSpan leaseTime) => new() { LeaseTime = leaseTime, MaxWorkers = plan.Sweep.MaxWorkers };

    private static IPruner PrunerOf(SweepPlan plan) => Pruners.Create(plan.Sweep.Stopping, plan.Shape.Folds, plan.Shape.Seeds);

    private T Do<T>(Decision<T, LedgerEvent> decision)
    {
        Ledger.Apply(decision.Events);
        return decision.Answer;
    }

    private TrialStanding StandingOf(int index, TrialLog log)
    {
        var place = Plan.Shape.At(index);
        return TrialStanding.Of(place, Plan.ConfigurationAt(place.Configuration).Training.Epochs, log);
    }

    private void Rank(int index)
    {
        if (Ledger.ScoreOf(index) is { } score && (best is null || score > best.Value.Score))
        {
            best = (index, score);
        }
    }

    private void Drop(int index, TrialLog log)
    {
        pruner.Note(StandingOf(index, log));
        foreach (var beaten in pruner.Beaten(Plan.Shape.At(index).Configuration))
        {
            Do(Ledger.Prune(Plan.Shape.IndicesOf(beaten)));
        }
    }

    /// <summary>Adds the search's next configuration; false once it is over.</summary>
    private bool Propose()
    {
        try
        {
            var scores = Enumerable.Range(0, points.Count).Select(ScoreOf).ToArray();
            if (Plan.Adaptive!.Propose(points, scores) is { } proposal)
            {
                Plan.Add(proposal.Configuration);
                points.Add(proposal.Point);
                return Do(Ledger.Extend(Plan.Count, isLast: false));
            }
        }
        catch (SpecException refused)
        {
            // What is done stays done: the search ends here, and its reading says why.
            problem = refused.Message;
        }

        Do(Ledger.Extend(Plan.Count, isLast: true));
        return false;
    }

    /// <summary>
    /// A configuration's score for the search: null while it has not ended, negative infinity where it has none. Trials that failed or were stopped count as 0: the
    /// mean of those that survived would lead the search to where most do not.
    /// </summary>
    private double? ScoreOf(int configuration)
    {
        var tally = ConfigurationTally.Of(Ledger, Plan.Shape, configuration);
        return !tally.HasEnded ? null
            : tally.Mean is { } mean ? mean * tally.Succeeded / Plan.Shape.TrialsOfConfiguration
            : double.NegativeInfinity;
    }
}
