using FocusNetGrid.Grains.Tests.Harness;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Tests.Sweep;

public sealed class CrashTests
{
    [Fact]
    public async Task What_had_succeeded_before_a_crash_is_not_done_again()
    {
        var turnstile = new Turnstile();
        await using var grid = await TestGrid.StartAsync(workers: 4, async attempt =>
        {
            await (attempt.Seed < 10 ? Task.CompletedTask : turnstile.HoldAsync(attempt));
            return await attempt.TrainAsync();
        });
        var study = Study.Of(trials: 24);
        await (await grid.SubmitAsync(study)).ComesToAsync(reading => reading is { Succeeded: 10, Running: 4 });

        await grid.KillAsync();
        turnstile.Open();
        await grid.StartSiloAsync();
        await grid.StartWorkersAsync(4);

        (await grid.SweepOf(study).EndsAsync()).Succeeded.ShouldBe(24);
        grid.Training.Begun.Count(attempt => attempt.Seed < 10).ShouldBe(10);
        (await grid.LogsOf(study)).ShouldAllBe(HasOneResult());
    }

    [Fact]
    public async Task A_sweep_that_is_killed_again_and_again_ends_with_each_trial_once()
    {
        await using var grid = await TestGrid.StartAsync(workers: 4);
        var study = Study.Of(trials: 30);
        await grid.SubmitAsync(study);

        foreach (var begun in new[] { 3, 11, 19, 25 })
        {
            await Eventually.HoldsAsync(() => grid.Training.Begun.Count >= begun);
            await grid.KillAsync();
            await grid.StartSiloAsync();
            await grid.StartWorkersAsync(4);
        }

        (await grid.SweepOf(study).EndsAsync()).Succeeded.ShouldBe(30);
        (await grid.LogsOf(study)).ShouldAllBe(HasOneResult());
    }

    [Fact]
    public async Task Storage_that_fails_now_and_then_loses_nothing_and_does_nothing_twice()
    {
        await using var grid = await TestGrid.StartAsync(workers: 4);
        var study = Study.Of(trials: 20);
        var sweep = await grid.SubmitAsync(study);
        var (writes, faults) = (0, 0);
        grid.Storage.NextFault = _ => Interlocked.Increment(ref writes) switch
        {
            var write when write % 7 == 0 && Interlocked.Increment(ref faults) > 0 => StorageFault.Refused,
            var write when write % 11 == 0 && Interlocked.Increment(ref faults) > 0 => StorageFault.Unheard,
            _ => StorageFault.None,
        };

        var end = await Eventually.SeesAsync(
            async () =>
            {
                // What a worker could not begin is free again when its lease is over.
                grid.Clock.PutForward(TimeSpan.FromSeconds(2));
                return (await grid.SweepOf(study).Read())!;
            },
            reading => reading.Status == SweepStatus.Finished);

        (end.Succeeded, end.Failed).ShouldBe((20, 0));
        faults.ShouldBeGreaterThan(5);
        (await grid.LogsOf(study)).ShouldAllBe(HasOneResult());
    }

    private static System.Linq.Expressions.Expression<Func<TrialLog, bool>> HasOneResult() =>
        log => log.Status == TrialStatus.Succeeded && log.Attempts.Count(attempt => attempt.Failure == null) == 1 && log.History.Count == 3;
}
