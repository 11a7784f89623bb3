using FocusNetGrid.Cluster.Tests.Hosts;
using FocusNetGrid.Cluster.Tests.Sweeps;
using FocusNetGrid.Silo.Hosting;

namespace FocusNetGrid.Cluster.Tests;

public sealed class RoleTests
{
    private const int Limit = 240_000;

    [Theory(Timeout = Limit)]
    [InlineData(ClusteringKind.Postgres)]
    [InlineData(ClusteringKind.Azure)]
    public async Task A_coordinator_trains_nothing_and_its_death_costs_nothing(ClusteringKind kind)
    {
        var sweep = SubmittedSweep.ToRehearse(trials: 20, epochs: 4);
        string[] worker = ["--role", "worker", "--rehearse", "200"];
        await using var cluster = await TestCluster.StartAsync(kind, [["--role", "coordinator"], worker, worker]);
        await cluster.SubmitAsync(sweep.Id, sweep.Submission);
        await cluster.UntilAsync(sweep.Id, reading => reading.Succeeded >= 4);

        await cluster.Hosts[0].KillAsync();
        cluster.Hosts[0].Start();
        await cluster.UntilFinishedAsync(sweep.Id);

        var records = await Task.WhenAll(sweep.Plan.Trials.Select(trial => cluster.RecordAsync(trial.Id)));
        var workers = records.SelectMany(record => record.Attempts).Select(attempt => attempt.Worker).Distinct();
        workers.Order(StringComparer.Ordinal).ShouldBe(["host-1/cpu:0", "host-2/cpu:0"]);
        await cluster.ShouldHaveLostNothingAsync(sweep, RehearsalRunner.ResultOf);
    }
}
