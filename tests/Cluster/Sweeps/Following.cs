using FocusNetGrid.Cluster.Tests.Hosts;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Cluster.Tests.Sweeps;

/// <summary>Waits for what is to come of a sweep; a test's time limit ends a wait in vain.</summary>
internal static class Following
{
    private static readonly TimeSpan LookTime = TimeSpan.FromMilliseconds(200);

    public static Task<SweepReading> UntilAsync(this TestCluster cluster, string sweep, Func<SweepReading, bool> holds) =>
        UntilAsync(() => cluster.ReadAsync(sweep), holds);

    public static Task<SweepReading> UntilFinishedAsync(this TestCluster cluster, string sweep) =>
        cluster.UntilAsync(sweep, reading => reading is { Status: SweepStatus.Finished, Running: 0 });

    public static Task<TrialLog> UntilRecordAsync(this TestCluster cluster, string trial, Func<TrialLog, bool> holds) =>
        UntilAsync(() => cluster.RecordAsync(trial), holds);

    private static async Task<T> UntilAsync<T>(Func<Task<T>> look, Func<T, bool> holds)
    {
        while (true)
        {
            var seen = await look();
            if (holds(seen))
            {
                return seen;
            }

            await Task.Delay(LookTime, TestContext.Current.CancellationToken);
        }
    }
}
