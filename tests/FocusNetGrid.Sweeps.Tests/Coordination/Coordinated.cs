using System.Text.Json;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Tests.Plans;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Tests.Coordination;

/// <summary>Short ways to coordinate a sweep in tests.</summary>
internal sealed class Coordinated(string moreLines, int folds = 1)
{
    private const string Id = "0123456789abcdef";
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(30);
    private static readonly DateTimeOffset Time = DateTimeOffset.UnixEpoch;

    public SweepCoordinator Now { get; private set; } = SweepCoordinator.Create(Id, Planned.Plan(moreLines, folds), LeaseTime);

    /// <summary>Each worker has one trial: the operation is its name too.</summary>
    public int? Lease(string operation) => Now.Lease(operation, operation, Time).Assignment?.Index;

    public TrialDirective Renew(int index, string operation) => Now.Renew(index, operation, operation, 1, Time);

    /// <summary>Leases the next trial and has it succeed; the Dice is that of the trial and of each of its images.</summary>
    public int? Succeed(double dice)
    {
        var index = Lease($"operation-{Now.Ledger.Trials}-{Now.Read().Ended}");
        if (index is { } leased)
        {
            Now.Settle(leased, TrialStatus.Succeeded, 0, dice, Logs.Succeeded(Now.Plan[leased], dice));
        }

        return index;
    }

    /// <summary>As after a crash: all that is left is what was stored.</summary>
    public void Restart()
    {
        var stored = JsonSerializer.Deserialize<SweepSnapshot>(Stored(), SweepJson.Options)!;
        Now = SweepCoordinator.Restore(Id, Planned.Plan(moreLines, folds), stored, LeaseTime, Time);
    }

    public string Stored() => JsonSerializer.Serialize(Now.Snapshot(), SweepJson.Options);

    public int Count(LedgerState state) => Now.Ledger.CountOf(state);
}
