using FocusNetGrid.Cluster.Tests.Hosts;
using FocusNetGrid.Cluster.Tests.Sweeps;
using FocusNetGrid.Silo.Hosting;

namespace FocusNetGrid.Cluster.Tests;

public sealed class SingleSweepTests
{
    private const int Limit = 180_000;

    [Theory(Timeout = Limit)]
    [InlineData(ClusteringKind.Postgres)]
    [InlineData(ClusteringKind.Azure)]
    public async Task Three_hosts_share_a_sweep(ClusteringKind kind)
    {
        var sweep = SubmittedSweep.ToRehearse(trials: 30, epochs: 3);
        await using var cluster = await TestCluster.StartAsync(kind, 3, "--rehearse", "500");

        await cluster.SubmitAsync(sweep.Id, sweep.Submission);
        await cluster.UntilFinishedAsync(sweep.Id);

        await cluster.ShouldHaveLostNothingAsync(sweep, RehearsalRunner.ResultOf);
        var records = await Task.WhenAll(sweep.Plan.Trials.Select(trial => cluster.RecordAsync(trial.Id)));
        records.Select(record => record.Attempts[^1].Worker).Distinct().Order().ShouldBe(["host-0/cpu:0", "host-1/cpu:0", "host-2/cpu:0"]);
    }

    [Theory(Timeout = Limit)]
    [InlineData(ClusteringKind.Postgres)]
    [InlineData(ClusteringKind.Azure)]
    public async Task Submitting_a_sweep_again_changes_nothing(ClusteringKind kind)
    {
        var sweep = SubmittedSweep.ToRehearse(trials: 5, epochs: 1);
        await using var cluster = await TestCluster.StartAsync(kind, 3, "--rehearse", "50");
        await cluster.SubmitAsync(sweep.Id, sweep.Submission);
        await cluster.UntilFinishedAsync(sweep.Id);

        var again = await cluster.SubmitAsync(sweep.Id, sweep.Submission);

        (again.Trials, again.Succeeded).ShouldBe((5, 5));
        var records = await Task.WhenAll(sweep.Plan.Trials.Select(trial => cluster.RecordAsync(trial.Id)));
        records.ShouldAllBe(record => record.Attempts.Count == 1);
    }
}
