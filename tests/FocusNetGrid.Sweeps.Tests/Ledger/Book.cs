using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Tests.Ledger;

/// <summary>Short ways to keep a ledger in tests: each command is decided and applied at once.</summary>
internal sealed class Book(int trials, int? maxWorkers = null, bool isOpen = false)
{
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(30);

    public SweepLedger Now { get; private set; } =
        SweepLedger.Create(trials, new LedgerOptions { LeaseTime = LeaseTime, MaxWorkers = maxWorkers }, isOpen);

    public DateTimeOffset Time { get; set; } = DateTimeOffset.UnixEpoch;

    public LeaseAnswer Lease(string operation, string worker = "w") => Do(Now.Lease(worker, operation, Time));

    public int? LeasedIndex(string operation, string worker = "w") => Lease(operation, worker).Assignment?.Index;

    public TrialDirective Renew(int index, string operation, int attempt = 1, string worker = "w") => Do(Now.Renew(index, operation, worker, attempt, Time));

    public bool Release(int index, string operation, int attempt = 1, double waitSeconds = 0, bool hasFailed = false) =>
        Do(Now.Release(index, operation, attempt, Time.AddSeconds(waitSeconds), hasFailed));

    public SettleAnswer Settle(int index, TrialStatus status = TrialStatus.Succeeded, int round = 0, double? score = null) =>
        Do(Now.Settle(index, status, round, score));

    public IReadOnlyList<Lease> Expire() => Do(Now.Expire(Time));

    public TAnswer Do<TAnswer>(Decision<TAnswer, LedgerEvent> decision)
    {
        Now.Apply(decision.Events);
        return decision.Answer;
    }

    public void Reopen(LedgerSnapshot snapshot) => Now = SweepLedger.Restore(snapshot, new LedgerOptions { LeaseTime = LeaseTime, MaxWorkers = maxWorkers }, Time);

    public string States() => string.Concat(Enumerable.Range(0, Now.Trials).Select(index => "qlpcSFPC"[(int)Now.StateOf(index)]));
}
