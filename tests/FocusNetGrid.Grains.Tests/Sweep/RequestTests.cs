using FocusNetGrid.Grains.Tests.Harness;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Tests.Sweep;

/// <summary>What a user asks of a sweep that runs.</summary>
public sealed class RequestTests
{
    [Fact]
    public async Task Trials_stop_when_their_sweep_is_paused_and_go_on_from_where_they_were()
    {
        await using var grid = await TestGrid.StartAsync(workers: 2, HangInSecondEpochOnce);
        var study = Study.Of(trials: 2);
        var sweep = await grid.SubmitAsync(study);
        await Eventually.SeesAsync(() => grid.LogsOf(study), logs => logs.All(log => log.Epochs == 1));

        (await sweep.Pause()).ShouldBeTrue();
        var paused = await sweep.ComesToAsync(reading => reading.Running == 0);
        var waiting = await grid.LogsOf(study);
        (await sweep.Unpause()).ShouldBeTrue();
        var end = await sweep.EndsAsync();

        (paused.Status, paused.Waiting, end.Succeeded).ShouldBe((SweepStatus.Paused, 2, 2));
        waiting.ShouldAllBe(log => log.Status == TrialStatus.Waiting && log.Attempts[0].Failure!.Message == "stopped: paused");
        (await grid.LogsOf(study)).ShouldAllBe(log => log.Attempts.Count == 2 && log.Attempts[1].FromEpoch == 1 && log.History.Count == 3);
    }

    [Fact]
    public async Task A_paused_sweep_is_paused_still_after_a_crash()
    {
        await using var grid = await TestGrid.StartAsync(workers: 0);
        var study = Study.Of(trials: 2);
        await (await grid.SubmitAsync(study)).Pause();

        await grid.KillAsync();
        await grid.StartSiloAsync();

        (await grid.SweepOf(study).Read())!.Status.ShouldBe(SweepStatus.Paused);
        (await grid.SweepOf(study).Lease("elsewhere/cpu:0", "first")).ShouldBeNull();
    }

    [Fact]
    public async Task A_cancelled_sweep_ends_with_all_that_was_left_of_it_cancelled()
    {
        await using var grid = await TestGrid.StartAsync(workers: 1, attempt => attempt.Seed == 0 ? attempt.TrainAsync() : attempt.HangAsync());
        var study = Study.Of(trials: 4);
        var sweep = await grid.SubmitAsync(study);
        await Eventually.HoldsAsync(() => grid.Training.Begun.Count == 2);

        (await sweep.Cancel()).ShouldBeTrue();

        var end = await sweep.EndsAsync();
        (end.Status, end.Succeeded, end.Cancelled).ShouldBe((SweepStatus.Cancelled, 1, 3));
        (await grid.TrialOf(study, 1).Read()).Status.ShouldBe(TrialStatus.Cancelled);
        (await sweep.Cancel()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_trial_whose_worker_is_gone_when_it_is_cancelled_is_closed_with_its_lease()
    {
        await using var grid = await TestGrid.StartAsync(workers: 0);
        var sweep = await grid.SubmitAsync(Study.Of(trials: 2));
        var gone = await HandWorker.BeginAsync(grid, sweep);

        await sweep.Cancel();
        grid.Clock.PutForward(2 * TestGrid.Times.LeaseTime);

        (await sweep.EndsAsync()).Cancelled.ShouldBe(2);
        (await Eventually.SeesAsync(gone.Trial.Read, log => log.Ending is not null)).Status.ShouldBe(TrialStatus.Cancelled);
        (await gone.FinishAsync()).Verdict.ShouldBe(RecordVerdict.Ended);
    }

    [Fact]
    public async Task A_trial_that_had_its_result_before_its_worker_was_gone_counts_though_it_was_cancelled()
    {
        await using var grid = await TestGrid.StartAsync(workers: 0);
        var sweep = await grid.SubmitAsync(Study.Of(trials: 2));
        var gone = await HandWorker.BeginAsync(grid, sweep);
        await gone.FinishAsync(dice: 0.3);

        await sweep.Cancel();
        grid.Clock.PutForward(2 * TestGrid.Times.LeaseTime);

        var end = await sweep.ComesToAsync(reading => reading.Succeeded == 1);
        (end.Status, end.Cancelled).ShouldBe((SweepStatus.Cancelled, 1));
        end.Best!.Score.ShouldBe(0.3, 1e-6);
    }

    [Fact]
    public async Task Failed_trials_are_tried_anew_when_the_user_asks()
    {
        var isMended = false;
        await using var grid = await TestGrid.StartAsync(
            workers: 2, attempt => Volatile.Read(ref isMended) ? attempt.TrainAsync() : Attempt.FailAsync(FailureKind.Error, "out of memory"));
        var study = Study.Of(3, "retries.errors=1");
        var sweep = await grid.SubmitAsync(study);
        (await sweep.EndsAsync()).Failed.ShouldBe(3);

        Volatile.Write(ref isMended, true);
        (await sweep.Retry(cancelledToo: false)).ShouldBe(3);

        var end = await sweep.EndsAsync();
        (end.Status, end.Succeeded, end.Failed).ShouldBe((SweepStatus.Finished, 3, 0));
        (await sweep.Retry(cancelledToo: false)).ShouldBe(0);
    }

    [Fact]
    public async Task A_cancelled_sweep_is_taken_up_again_when_the_user_asks()
    {
        await using var grid = await TestGrid.StartAsync(workers: 0);
        var sweep = await grid.SubmitAsync(Study.Of(trials: 3));
        await sweep.Cancel();
        await sweep.EndsAsync();

        (await sweep.Retry(cancelledToo: true)).ShouldBe(3);
        await grid.StartWorkersAsync(1);

        (await sweep.EndsAsync()).Succeeded.ShouldBe(3);
    }

    private static Task<TrialResult> HangInSecondEpochOnce(Attempt attempt) => attempt.TrainAsync(
        before: epoch => epoch == 2 && attempt.Number == 1 ? attempt.HangAsync() : Task.CompletedTask);
}
