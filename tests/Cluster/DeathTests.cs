using FocusNetGrid.Cluster.Tests.Hosts;
using FocusNetGrid.Cluster.Tests.Sweeps;
using FocusNetGrid.Silo.Hosting;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Cluster.Tests;

public sealed class DeathTests
{
    private const int Limit = 240_000;

    [Theory(Timeout = Limit)]
    [InlineData(ClusteringKind.Postgres)]
    [InlineData(ClusteringKind.Azure)]
    public async Task What_was_acknowledged_survives_the_death_of_every_host(ClusteringKind kind)
    {
        var sweep = SubmittedSweep.ToRehearse(trials: 40, epochs: 2);
        await using var cluster = await TestCluster.StartAsync(kind, 3, "--rehearse", "200");
        await cluster.SubmitAsync(sweep.Id, sweep.Submission);
        await cluster.UntilAsync(sweep.Id, reading => reading.Succeeded >= 5);
        var before = await Task.WhenAll(sweep.Plan.Trials.Select(trial => cluster.RecordAsync(trial.Id)));

        await Task.WhenAll(cluster.Hosts.Select(host => host.KillAsync()));
        cluster.Hosts.ToList().ForEach(host => host.Start());
        await cluster.UntilFinishedAsync(sweep.Id);

        await cluster.ShouldHaveLostNothingAsync(sweep, RehearsalRunner.ResultOf);
        foreach (var ended in before.Where(record => record.Ending is not null))
        {
            (await cluster.RecordAsync(ended.Id)).Ending.ShouldBe(ended.Ending);
        }
    }

    [Theory(Timeout = Limit)]
    [InlineData(ClusteringKind.Postgres)]
    [InlineData(ClusteringKind.Azure)]
    public async Task A_host_that_was_given_up_and_wakes_up_changes_nothing(ClusteringKind kind)
    {
        var sweep = SubmittedSweep.ToRehearse(trials: 1, epochs: 60);
        await using var cluster = await TestCluster.StartAsync(kind, 3, "--rehearse", "500");
        await cluster.SubmitAsync(sweep.Id, sweep.Submission);
        var trial = sweep.Plan[0];
        var first = (await cluster.UntilRecordAsync(trial.Id, record => record.Epochs >= 2)).Running!;
        var owner = cluster.Hosts.Single(host => first.Worker.StartsWith(host.Name, StringComparison.Ordinal));

        owner.Freeze();
        var second = (await cluster.UntilRecordAsync(trial.Id, record => record is { NewestAttempt: 2, Running.LastEpoch: >= 3 })).Running!;
        owner.Thaw();
        var late = await cluster.TellAsync(trial.Id, grain => grain.Report(1, new(1, 0, 9, 9, 0, 0, false), tellsSweep: false));
        var forged = await cluster.TellAsync(trial.Id, grain => grain.Finish(1, RehearsalRunner.ResultOf(trial.Trial) with { BestEpoch = 1 }, isPruned: false));
        await cluster.UntilFinishedAsync(sweep.Id);

        (late.Verdict, forged.Verdict).ShouldBe((RecordVerdict.Superseded, RecordVerdict.Superseded));
        second.Worker.ShouldNotBe(first.Worker);
        var record = await cluster.RecordAsync(trial.Id);
        record.Attempts[0].Failure!.Kind.ShouldBe(FailureKind.LeaseExpired);
        record.Attempts.Count.ShouldBe(2);
        await cluster.ShouldHaveLostNothingAsync(sweep, RehearsalRunner.ResultOf);
    }

    [Theory(Timeout = Limit)]
    [InlineData(ClusteringKind.Postgres)]
    [InlineData(ClusteringKind.Azure)]
    public async Task A_host_that_is_told_to_leave_gives_its_trial_back_first(ClusteringKind kind)
    {
        var sweep = SubmittedSweep.ToRehearse(trials: 3, epochs: 40);
        await using var cluster = await TestCluster.StartAsync(kind, 3, "--rehearse", "250");
        await cluster.SubmitAsync(sweep.Id, sweep.Submission);
        var leaver = cluster.Hosts[1];
        await cluster.UntilAsync(sweep.Id, reading => reading.Running == 3);

        var exit = await leaver.LeaveAsync();
        await cluster.UntilFinishedAsync(sweep.Id);

        exit.ShouldBe(0);
        var records = await Task.WhenAll(sweep.Plan.Trials.Select(trial => cluster.RecordAsync(trial.Id)));
        // Orleans may also begin another host's worker anew, where its place in the directory was on the host that left.
        var given = records.SelectMany(record => record.Attempts).Where(attempt => attempt.Failure is not null).ToArray();
        given.ShouldContain(attempt => attempt.Worker == "host-1/cpu:0");
        given.ShouldAllBe(attempt => attempt.Failure!.Kind == FailureKind.Interrupted);
        await cluster.ShouldHaveLostNothingAsync(sweep, RehearsalRunner.ResultOf);
    }
}
