using FocusNetGrid.Grains.Queue;
using FocusNetGrid.Grains.Tests.Harness;
using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Sweeps.Retries;

namespace FocusNetGrid.Grains.Tests.Worker;

public sealed class WorkerTests
{
    [Fact]
    public async Task A_worker_that_is_drained_gives_its_trial_back_and_another_goes_on_with_it()
    {
        await using var grid = await TestGrid.StartAsync(workers: 1, attempt => attempt.TrainAsync(
            before: epoch => epoch == 2 && attempt.Number == 1 ? attempt.HangAsync() : Task.CompletedTask));
        var study = Study.Of(trials: 1);
        var sweep = await grid.SubmitAsync(study);
        await Eventually.SeesAsync(grid.TrialOf(study, 0).Read, log => log.Epochs == 1);

        await grid.WorkerAt(0).Drain();
        var drained = (await sweep.Read())!;
        await grid.WorkerAt(1).Start();
        await sweep.EndsAsync();

        (drained.Waiting, drained.Running).ShouldBe((1, 0));
        (await grid.TrialOf(study, 0).Read()).Attempts.Select(attempt => (attempt.Worker, attempt.FromEpoch, attempt.Failure?.Kind))
            .ShouldBe([("local/cpu:0", 0, FailureKind.Interrupted), ("local/cpu:1", 1, null)]);
    }

    [Fact]
    public async Task A_worker_that_has_left_takes_no_more()
    {
        await using var grid = await TestGrid.StartAsync(workers: 1);
        await grid.WorkerAt(0).Drain();
        var sweep = await grid.SubmitAsync(Study.Of(trials: 2));

        await grid.WorkerAt(1).Start();
        await sweep.EndsAsync();

        grid.Training.Begun.ShouldAllBe(attempt => attempt.Worker.Device == "cpu:1");
    }

    [Fact]
    public async Task A_worker_that_cannot_begin_says_so_and_begins_when_it_can()
    {
        await using var grid = await TestGrid.StartAsync(workers: 0);
        var faults = 2;
        grid.Storage.FailsRead = state => state == GridStorage.Queue && Interlocked.Decrement(ref faults) >= 0;

        await grid.StartWorkersAsync(1);
        await Eventually.HoldsAsync(() => grid.Watch.Troubles.Count == 2);
        var sweep = await grid.SubmitAsync(Study.Of(trials: 2));

        (await sweep.EndsAsync()).Succeeded.ShouldBe(2);
    }

    [Fact]
    public async Task A_sweep_that_cannot_be_opened_holds_up_no_worker()
    {
        await using var grid = await TestGrid.StartAsync(workers: 0);
        await grid.Grains.GetGrain<IQueueGrain>(IQueueGrain.Key).Enrol("0123456789abcdef");

        await grid.StartWorkersAsync(1);
        var sweep = await grid.SubmitAsync(Study.Of(trials: 2));

        (await sweep.EndsAsync()).Succeeded.ShouldBe(2);
        grid.Watch.Troubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_broken_worker_rests_and_costs_no_trial_more_than_an_attempt()
    {
        var going = new TaskCompletionSource();
        await using var grid = await TestGrid.StartAsync(workers: 1, attempt => attempt.Worker.Device == "cpu:0"
            ? attempt.TrainAsync(before: _ => going.Task)
            : Attempt.FailAsync(FailureKind.WorkerDeath, "the GPU has fallen off the bus"));
        var sweep = await grid.SubmitAsync(Study.Of(trials: 4));
        await Eventually.HoldsAsync(() => grid.Training.Begun.Count == 1);

        await grid.WorkerAt(1).Start();
        await Eventually.HoldsAsync(() => grid.Watch.Rests.Count == 3);
        await grid.WorkerAt(1).Drain();
        var left = (await sweep.Read())!;
        going.SetResult();

        (left.Waiting, left.Running, left.Failed).ShouldBe((3, 1, 0));
        grid.Watch.Rests.ShouldBe([("cpu:1", 1, TestGrid.Times.FirstRestTime), ("cpu:1", 2, TestGrid.Times.MostRestTime), ("cpu:1", 3, TestGrid.Times.MostRestTime)]);
        (await sweep.EndsAsync()).Succeeded.ShouldBe(4);
    }

    [Fact]
    public async Task A_worker_refuses_to_be_on_a_silo_that_has_not_its_device()
    {
        await using var grid = await TestGrid.StartAsync(workers: 0);

        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => grid.Grains.GetGrain<IWorkerGrain>("gpu-node-3/cuda:0").Start());

        refusal.Message.ShouldContain("gpu-node-3");
    }
}
