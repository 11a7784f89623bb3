using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training;

namespace FocusNetGrid.Silo.Tests.Runs;

public sealed class RunArchiveTests : IDisposable
{
    private static readonly DateTimeOffset Time = DateTimeOffset.UnixEpoch;

    private readonly RestingRun run = new(trials: 1);

    [Fact]
    public async Task A_run_that_has_not_begun_has_all_trials_before_it()
    {
        var outcome = await run.OpenAsync();

        outcome.Waiting.Single().Planned.Id.ShouldBe(run.Plan[0].Id);
        outcome.Reading.ShouldBeNull();
    }

    [Fact]
    public async Task A_trial_that_the_sweep_has_settled_is_as_it_says()
    {
        run.Sweep.Settle(0, TrialStatus.Failed, 0, null, null);
        (await StatusAsync(null)).ShouldBe(TrialStatus.Failed);
    }

    [Fact]
    public async Task A_trial_that_a_worker_had_runs_as_far_as_is_known()
    {
        run.Sweep.Lease("local/cpu:0", "operation", Time);
        (await StatusAsync(null)).ShouldBe(TrialStatus.Running);
    }

    [Fact]
    public async Task Where_the_sweep_lags_behind_after_a_crash_the_record_knows()
    {
        run.Sweep.Lease("local/cpu:0", "operation", Time);
        (await StatusAsync(Ended(TrialStatus.Succeeded, run.Owner(0)))).ShouldBe(TrialStatus.Succeeded);
    }

    [Fact]
    public async Task A_result_is_good_for_every_sweep() =>
        (await StatusAsync(Ended(TrialStatus.Succeeded, new("another", 5, 0)))).ShouldBe(TrialStatus.Succeeded);

    [Theory]
    [InlineData(TrialStatus.Cancelled)]
    [InlineData(TrialStatus.Pruned)]
    public async Task What_another_sweep_gave_up_is_still_to_be_done(TrialStatus status) =>
        (await StatusAsync(Ended(status, new("another", 5, 0)))).ShouldBe(TrialStatus.Waiting);

    [Fact]
    public async Task A_failure_from_before_the_user_asked_to_try_again_does_not_count()
    {
        run.Sweep.Settle(0, TrialStatus.Failed, 0, null, null);
        run.Sweep.Retry(cancelledToo: false);
        (await StatusAsync(Ended(TrialStatus.Failed, run.Owner(0)))).ShouldBe(TrialStatus.Waiting);
    }

    [Fact]
    public async Task A_failure_after_the_user_asked_to_try_again_counts()
    {
        run.Sweep.Settle(0, TrialStatus.Failed, 0, null, null);
        run.Sweep.Retry(cancelledToo: false);
        (await StatusAsync(Ended(TrialStatus.Failed, run.Owner(0, round: 1)))).ShouldBe(TrialStatus.Failed);
    }

    [Fact]
    public async Task A_folder_without_a_run_is_refused()
    {
        File.Delete(run.Directory.Spec);

        (await Should.ThrowAsync<RunException>(() => RunArchive.OpenAsync(run.Directory, new Catalog()))).Problem.ShouldStartWith("holds no run");
    }

    public void Dispose() => run.Dispose();

    private TrialLog Ended(TrialStatus status, TrialOwner owner) => TrialLog.Of(run.Plan[0].Id) with { Ending = new(status, owner, 1, Time) };

    private async Task<TrialStatus> StatusAsync(TrialLog? log)
    {
        await run.StoreAsync();
        await (log is null ? Task.CompletedTask : run.StoreAsync(log));
        return (await run.OpenAsync()).Trials.Single().Status;
    }
}
