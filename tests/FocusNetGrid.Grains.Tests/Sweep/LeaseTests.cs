using System.Text.Json;
using FocusNetGrid.Grains.Tests.Harness;
using FocusNetGrid.Sweeps;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Tests.Sweep;

public sealed class LeaseTests
{
    [Fact]
    public async Task A_worker_that_vanishes_loses_its_trial_to_another_and_can_change_nothing_any_more()
    {
        await using var grid = await TestGrid.StartAsync(workers: 0);
        var study = Study.Of(trials: 1);
        var sweep = await grid.SubmitAsync(study);
        var gone = await HandWorker.BeginAsync(grid, sweep);
        await gone.ReportAsync(1);

        grid.Clock.PutForward(2 * TestGrid.Times.LeaseTime);
        await grid.StartWorkersAsync(1);
        await sweep.EndsAsync();
        var log = await gone.Trial.Read();

        log.Attempts.Select(attempt => (attempt.Number, attempt.Failure?.Kind)).ShouldBe([(1, FailureKind.LeaseExpired), (2, null)]);
        (await gone.ReportAsync(2)).Verdict.ShouldBe(RecordVerdict.Superseded);
        (await gone.FinishAsync()).Verdict.ShouldBe(RecordVerdict.Superseded);
        (await gone.RenewAsync()).Reason.ShouldBe(StopReason.Superseded);
        Text(await gone.Trial.Read()).ShouldBe(Text(log));
        (await sweep.Read())!.Best!.Score.ShouldBe(0.5);
    }

    [Fact]
    public async Task A_worker_that_renews_keeps_its_trial()
    {
        await using var grid = await TestGrid.StartAsync(workers: 0);
        var sweep = await grid.SubmitAsync(Study.Of(trials: 1));
        var worker = await HandWorker.BeginAsync(grid, sweep);

        for (var renewal = 0; renewal < 5; renewal++)
        {
            grid.Clock.PutForward(0.9 * TestGrid.Times.LeaseTime);
            (await worker.RenewAsync()).IsStop.ShouldBeFalse();
        }

        (await sweep.HasLease(worker.Leased.Assignment.OperationId)).ShouldBeTrue();
    }

    [Fact]
    public async Task Calls_that_are_repeated_give_the_same_answer()
    {
        await using var grid = await TestGrid.StartAsync(workers: 0);
        var sweep = await grid.SubmitAsync(Study.Of(trials: 3));
        var worker = await HandWorker.BeginAsync(grid, sweep);

        (await worker.LeaseAgainAsync()).ShouldBe(worker.Leased);
        (await worker.BeginAgainAsync()).ShouldBe(worker.Begun);
        (await worker.ReportAsync(1)).ShouldBe(await worker.ReportAsync(1));
        (await worker.FinishAsync()).ShouldBe(await worker.FinishAsync());
        await sweep.Settle(worker.Index, TrialStatus.Succeeded, 0, 0.3);
        await sweep.Settle(worker.Index, TrialStatus.Succeeded, 0, 0.3);

        var log = await worker.Trial.Read();
        (log.Attempts.Count, log.Status, log.Result!.Score).ShouldBe((1, TrialStatus.Succeeded, 0.3));
        (await sweep.Read())!.Succeeded.ShouldBe(1);
    }

    [Fact]
    public async Task A_failure_that_is_told_twice_counts_once()
    {
        await using var grid = await TestGrid.StartAsync(workers: 0);
        var sweep = await grid.SubmitAsync(Study.Of(trials: 1));
        var worker = await HandWorker.BeginAsync(grid, sweep);
        var failure = new TrialFailure(FailureKind.Error, "out of memory");

        var first = await worker.Trial.Fail(worker.Begun.Attempt, failure, worker.Leased.Retries);
        var second = await worker.Trial.Fail(worker.Begun.Attempt, failure, worker.Leased.Retries);

        second.ShouldBe(first);
        (await worker.Trial.Read()).Failures.Errors.ShouldBe(1);
    }

    [Fact]
    public async Task A_renewal_that_is_overtaken_by_the_end_of_its_attempt_holds_nothing_up()
    {
        await using var grid = await TestGrid.StartAsync(workers: 0);
        var sweep = await grid.SubmitAsync(Study.Of(trials: 1));
        var worker = await HandWorker.BeginAsync(grid, sweep);
        await worker.Trial.Fail(worker.Begun.Attempt, new(FailureKind.WorkerDeath, "killed"), worker.Leased.Retries);
        await sweep.Release(worker.Index, worker.Leased.Assignment.OperationId, worker.Begun.Attempt, grid.Clock.GetUtcNow(), hasFailed: false);

        (await worker.RenewAsync()).Reason.ShouldBe(StopReason.Superseded);

        (await sweep.Read())!.Running.ShouldBe(0);
    }

    [Fact]
    public async Task A_worker_that_begins_anew_gives_back_what_it_had()
    {
        await using var grid = await TestGrid.StartAsync(workers: 0);
        var sweep = await grid.SubmitAsync(Study.Of(trials: 2));
        var worker = await HandWorker.BeginAsync(grid, sweep);

        await sweep.Abandon("elsewhere/cpu:0");

        (await sweep.HasLease(worker.Leased.Assignment.OperationId)).ShouldBeFalse();
        (await sweep.Read())!.Waiting.ShouldBe(2);
    }

    private static string Text(TrialLog log) => JsonSerializer.Serialize(log, SweepJson.Options);
}
