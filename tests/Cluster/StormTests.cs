using FocusNetGrid.Cluster.Tests.Hosts;
using FocusNetGrid.Cluster.Tests.Sweeps;
using FocusNetGrid.Silo.Hosting;

namespace FocusNetGrid.Cluster.Tests;

public sealed class StormTests
{
    private const int Limit = 300_000;

    [Theory(Timeout = Limit)]
    [InlineData(ClusteringKind.Postgres)]
    [InlineData(ClusteringKind.Azure)]
    public async Task Two_hundred_trials_each_end_once_while_hosts_are_killed_and_frozen(ClusteringKind kind)
    {
        var sweep = SubmittedSweep.ToRehearse(trials: 200, epochs: 3);
        await using var cluster = await TestCluster.StartAsync(kind, 4, "--rehearse", "400", "--workers", "3", "--threads", "3");
        await cluster.SubmitAsync(sweep.Id, sweep.Submission);

        await Task.WhenAll(new Storm(cluster).RageAsync(blows: 10), cluster.UntilFinishedAsync(sweep.Id));

        await cluster.ShouldHaveLostNothingAsync(sweep, RehearsalRunner.ResultOf);
    }
}
