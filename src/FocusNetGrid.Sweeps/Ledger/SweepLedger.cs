using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Ledger;

/// <summary>
/// Schedules a sweep's trials, each known by its index. <see cref="LedgerCommands"/> decide what happens, and <see cref="Apply(LedgerEvent)"/>
/// makes it so; what either costs does not depend on how many trials there are. Whether a trial really has ended is for its record to say
/// (<see cref="TrialLog"/>): where this ledger lags behind after a crash a trial is leased again, and the record turns the worker away.
/// </summary>
public sealed class SweepLedger
{
    private bool isPaused;
    private bool isCancelled;

    private SweepLedger(LedgerOptions options, TrialTable table)
    {
        Options = options;
        Table = table;
        Line = new WaitingLine(table);
    }

    /// <summary>Trials of the sweep, so far.</summary>
    public int Trials => Table.Count;

    /// <summary>Whether more trials may come.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>How far the sweep is.</summary>
    public SweepStatus Status =>
        isCancelled ? SweepStatus.Cancelled
        : !IsOpen && Unfinished == 0 ? SweepStatus.Finished
        : isPaused ? SweepStatus.Paused
        : SweepStatus.Active;

    /// <summary>Trials that have not ended.</summary>
    public int Unfinished => CountOf(LedgerState.Queued) + Leases.Count;

    /// <summary>The leases, in no order.</summary>
    public IReadOnlyCollection<Lease> Leases => LeaseTable.All;

    /// <summary>Workers that have a lease.</summary>
    public int Workers => LeaseTable.Workers;

    /// <summary>When the next lease ends unless it is renewed; null without leases.</summary>
    public DateTimeOffset? NextExpiry => LeaseTable.NextExpiry;

    internal LedgerOptions Options { get; }

    internal TrialTable Table { get; }

    internal WaitingLine Line { get; }

    internal LeaseTable LeaseTable { get; } = new();

    /// <summary>A new sweep's ledger.</summary>
    /// <param name="trials">How many trials it has.</param>
    /// <param name="options">How they are leased.</param>
    /// <param name="isOpen">Whether more may come.</param>
    public static SweepLedger Create(int trials, LedgerOptions options, bool isOpen = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(trials);
        var table = new TrialTable();
        table.Extend(trials);
        return new SweepLedger(options, table) { IsOpen = isOpen };
    }

    /// <summary>
    /// A ledger from storage. Its leases run from now on, as their workers could not renew them meanwhile; those of workers that are known to be
    /// gone are to be ended with <see cref="LedgerCommands.Abandon"/>.
    /// </summary>
    public static SweepLedger Restore(LedgerSnapshot snapshot, LedgerOptions options, DateTimeOffset now)
    {
        var ledger = new SweepLedger(options, TrialTable.Of(snapshot)) { isPaused = snapshot.IsPaused, isCancelled = snapshot.IsCancelled, IsOpen = snapshot.IsOpen };
        foreach (var lease in snapshot.Leases)
        {
            ledger.LeaseTable.Add(lease with { Expires = now + options.LeaseTime });
        }

        foreach (var trial in snapshot.Returned)
        {
            ledger.Line.Add(trial);
        }

        ledger.Line.Rewind();
        return ledger;
    }

    /// <summary>The ledger for storage: about a byte a trial, and four more once trials have scores.</summary>
    public LedgerSnapshot Snapshot() => new()
    {
        States = Table.States(),
        Scores = Table.Scores(),
        Rounds = Table.Rounds(),
        IsPaused = isPaused,
        IsCancelled = isCancelled,
        IsOpen = IsOpen,
        Leases = [.. Leases.OrderBy(lease => lease.Index)],
        Returned = [.. Line.Returned.OrderBy(trial => trial.Index)],
    };

    /// <summary>How far a trial is.</summary>
    public LedgerState StateOf(int index) => Table[index];

    /// <summary>A trial's score, where it has one.</summary>
    public float? ScoreOf(int index) => Table.ScoreOf(index);

    /// <summary>How often the user has asked to try a trial anew.</summary>
    public int RoundOf(int index) => Table.RoundOf(index);

    /// <summary>How many trials are that far.</summary>
    public int CountOf(LedgerState state) => Table.CountOf(state);

    /// <summary>The lease of a trial; null where no worker has it.</summary>
    public Lease? LeaseOf(int index) => LeaseTable.Find(index);

    /// <summary>Whether some worker would get a trial now.</summary>
    public bool HasWork(DateTimeOffset now) => HasRoom && Line.Next(now) is not null;

    /// <summary>Whether the sweep is active and may have another worker.</summary>
    public bool HasRoom => Status == SweepStatus.Active && (Options.MaxWorkers is not { } most || Workers < most);

    /// <summary>Whether a trial that waits was leased before.</summary>
    public bool WasTried(int index) => Line.Find(index) is not null;

    /// <summary>When the first of the trials that wait for another attempt may be leased; null where there is none.</summary>
    public DateTimeOffset? NextReturn => Line.NextReturn;

    /// <summary>Makes an event so.</summary>
    public void Apply(LedgerEvent happened)
    {
        switch (happened)
        {
            case TrialLeased leased:
                Move(leased.Lease.Index, LedgerState.Leased);
                LeaseTable.Add(leased.Lease);
                break;
            case LeaseRenewed renewed:
                LeaseTable.Renew(renewed.Index, renewed.Attempt, renewed.Expires);
                break;
            case TrialReturned returned:
                Move(returned.Trial.Index, LedgerState.Queued);
                Line.Add(returned.Trial);
                break;
            case PruningBegan pruning:
                Table.Move(pruning.Index, LedgerState.Pruning);
                break;
            case TrialSettled settled:
                Settle(settled);
                break;
            case SweepPaused:
                isPaused = true;
                break;
            case SweepResumed:
                isPaused = false;
                break;
            case SweepCancelled:
                isCancelled = true;
                SweepChanges.Cancel(this);
                break;
            case TrialsRetried retried:
                isCancelled &= !retried.CancelledToo;
                SweepChanges.Retry(this, retried.CancelledToo);
                break;
            case SweepExtended extended:
                Table.Extend(extended.Trials);
                IsOpen = !extended.IsLast;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(happened));
        }
    }

    /// <summary>Makes several events so, in their order.</summary>
    public void Apply(IEnumerable<LedgerEvent> happened)
    {
        foreach (var one in happened)
        {
            Apply(one);
        }
    }

    private void Settle(TrialSettled settled)
    {
        Move(settled.Index, LedgerStates.Of(settled.Status));
        if (settled.Score is { } score)
        {
            Table.Score(settled.Index, score);
        }
    }

    /// <summary>Moves a trial out of where it stands: of its lease, or of the waiting line.</summary>
    private void Move(int index, LedgerState state)
    {
        LeaseTable.Remove(index);
        Table.Move(index, state);
        Line.Remove(index);
    }
}
