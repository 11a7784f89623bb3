using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Storage;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Tests.Runs;

public sealed class RunControlTests : IDisposable
{
    private readonly RestingRun run = new(trials: 3);

    [Fact]
    public async Task A_run_that_rests_is_paused_and_resumed()
    {
        await run.StoreAsync();

        (await AskAsync(SweepRequests.Pause)).ShouldBe("paused");
        (await AskAsync(SweepRequests.Pause)).ShouldBe("nothing to pause: the sweep is not active");
        (await run.OpenAsync()).Reading!.Status.ShouldBe(SweepStatus.Paused);

        (await AskAsync(SweepRequests.Resume)).ShouldBe("resumed");
        (await AskAsync(SweepRequests.Resume)).ShouldBe("nothing to resume: the sweep is not paused");
        (await run.OpenAsync()).Reading!.Status.ShouldBe(SweepStatus.Active);
    }

    [Fact]
    public async Task A_run_that_rests_is_given_up_with_what_its_dead_workers_had()
    {
        run.Sweep.Settle(0, TrialStatus.Succeeded, 0, 0.5, null);
        run.Sweep.Lease("local/cpu:0", "operation", DateTimeOffset.UnixEpoch);
        await run.StoreAsync();

        (await AskAsync(SweepRequests.Cancel)).ShouldBe("cancelled");

        (await run.OpenAsync()).Reading!.ShouldSatisfyAllConditions(
            reading => reading.Status.ShouldBe(SweepStatus.Cancelled),
            reading => (reading.Running, reading.Succeeded, reading.Cancelled).ShouldBe((0, 1, 2)));
        (await AskAsync(SweepRequests.Cancel)).ShouldBe("nothing to cancel: the sweep is over");
    }

    [Fact]
    public async Task Failed_trials_of_a_run_that_rests_are_tried_anew()
    {
        run.Sweep.Settle(0, TrialStatus.Failed, 0, null, null);
        await run.StoreAsync();

        (await AskAsync(SweepRequests.Retry)).ShouldBe("1 trial is tried anew");
        (await AskAsync(SweepRequests.Retry)).ShouldBe("nothing to retry: no trial has failed");

        (await run.OpenAsync()).Reading!.Waiting.ShouldBe(3);
    }

    [Fact]
    public async Task A_cancelled_run_is_taken_up_again()
    {
        run.Sweep.Cancel();
        await run.StoreAsync();

        (await AskAsync(SweepRequests.Retry)).ShouldBe("nothing to retry: no trial has failed");
        (await AskAsync(SweepRequests.RetryCancelled)).ShouldBe("3 trials are tried anew");

        (await run.OpenAsync()).Reading!.Status.ShouldBe(SweepStatus.Active);
    }

    [Fact]
    public async Task The_process_that_works_on_a_run_is_asked_through_its_database()
    {
        await run.StoreAsync();
        using var owned = RunLock.Acquire(run.Directory, TimeProvider.System);
        await using var database = GridDatabase.Open(run.Directory.Database);

        var asked = AskAsync(SweepRequests.Pause);
        while (database.OldestRequest() is null)
        {
            await Task.Yield();
        }

        await SweepRequests.AnswerAsync(SweepControl.Of(run.Sweep), database);

        (await asked).ShouldBe("paused");
        run.Sweep.Ledger.Status.ShouldBe(SweepStatus.Paused);
    }

    [Fact]
    public async Task What_a_version_does_not_know_it_says()
    {
        await run.StoreAsync();

        (await AskAsync("hibernate")).ShouldBe("'hibernate' is not known to the version that works on the run");
    }

    [Fact]
    public async Task A_run_that_has_not_begun_has_nothing_to_ask_for()
    {
        (await Should.ThrowAsync<RunException>(() => AskAsync(SweepRequests.Pause))).Problem.ShouldStartWith("holds no run that has begun");
        await GridDatabase.Open(run.Directory.Database).DisposeAsync();

        (await AskAsync(SweepRequests.Pause)).ShouldBe("nothing to do: the sweep has not begun");
    }

    public void Dispose() => run.Dispose();

    private Task<string> AskAsync(string request) => run.Control.AskAsync(request, TestContext.Current.CancellationToken);
}
