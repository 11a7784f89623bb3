using FocusNetGrid.Grains.Tests.Harness;

namespace FocusNetGrid.Grains.Tests.Sweep;

public sealed class SharingTests
{
    [Fact]
    public async Task A_sweep_never_has_more_workers_than_its_quota()
    {
        var (running, most, seen) = (0, 0, new Lock());
        await using var grid = await TestGrid.StartAsync(workers: 4, async attempt =>
        {
            lock (seen)
            {
                most = Math.Max(most, ++running);
            }

            var result = await attempt.TrainAsync();
            lock (seen)
            {
                running--;
            }

            return result;
        });

        (await (await grid.SubmitAsync(Study.Of(30, "max-workers=2"))).EndsAsync()).Succeeded.ShouldBe(30);

        most.ShouldBeInRange(1, 2);
    }

    [Fact]
    public async Task A_sweep_of_three_times_the_priority_gets_three_times_the_workers()
    {
        const int Workers = 4, Rounds = 12;
        var turnstile = new Turnstile();
        await using var grid = await TestGrid.StartAsync(workers: 0, async attempt =>
        {
            await turnstile.HoldAsync(attempt);
            return await attempt.TrainAsync();
        });
        await grid.SubmitAsync(Study.Of(Enumerable.Range(0, 100), 1, "name=small", "priority=1"));
        await grid.SubmitAsync(Study.Of(Enumerable.Range(100, 100), 1, "name=large", "priority=3"));
        await grid.StartWorkersAsync(Workers);

        for (var round = 1; round <= Rounds; round++)
        {
            await Eventually.HoldsAsync(() => grid.Training.Begun.Count == round * Workers);
            grid.Clock.PutForward(TimeSpan.FromSeconds(10));
            turnstile.Pass(Workers);
        }

        // A quarter of them, give or take one or two at the beginning and at the end.
        grid.Training.Begun.Take(Rounds * Workers).Count(attempt => attempt.Seed < 100).ShouldBeInRange(Rounds - 3, Rounds + 3);
    }

    [Fact]
    public async Task A_trial_of_two_sweeps_is_trained_once()
    {
        await using var grid = await TestGrid.StartAsync(workers: 2);
        var (one, other) = (Study.Of([0, 1, 2, 3], 1), Study.Of([2, 3, 4, 5], 1));
        var sweeps = await Task.WhenAll(grid.SubmitAsync(one), grid.SubmitAsync(other));

        await Eventually.SeesAsync(
            async () =>
            {
                // Whoever found a trial busy looks at it again after two seconds.
                grid.Clock.PutForward(TimeSpan.FromMilliseconds(100));
                return await Task.WhenAll(sweeps.Select(sweep => sweep.Read()));
            },
            readings => readings.All(reading => reading!.Succeeded == 4));

        grid.Training.Begun.Select(attempt => attempt.Seed).Order().ShouldBe([0, 1, 2, 3, 4, 5]);
    }

    [Fact]
    public async Task A_trial_that_runs_for_another_sweep_is_waited_for()
    {
        var turnstile = new Turnstile();
        await using var grid = await TestGrid.StartAsync(workers: 2, async attempt =>
        {
            await turnstile.HoldAsync(attempt);
            return await attempt.TrainAsync();
        });
        var first = await grid.SubmitAsync(Study.Of([0], 1, "name=first"));
        await Eventually.HoldsAsync(() => grid.Training.Begun.Count == 1);
        var second = await grid.SubmitAsync(Study.Of([0], 1, "name=second"));
        await Eventually.SeesAsync(second.ReadContent, content => content!.Snapshot.Ledger.Returned.Count == 1);

        turnstile.Open();
        await first.EndsAsync();
        grid.Clock.PutForward(TimeSpan.FromSeconds(5));

        (await second.EndsAsync()).Succeeded.ShouldBe(1);
        grid.Training.Begun.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_trial_that_seems_to_run_for_a_sweep_that_knows_better_is_taken_over()
    {
        await using var grid = await TestGrid.StartAsync(workers: 0);
        var first = await grid.SubmitAsync(Study.Of([0], 1, "name=first"));
        await HandWorker.BeginAsync(grid, first);
        await first.Abandon(worker: null);
        await first.Pause();
        var second = await grid.SubmitAsync(Study.Of([0], 1, "name=second"));

        await grid.StartWorkersAsync(1);

        (await second.EndsAsync()).Succeeded.ShouldBe(1);
        grid.Training.Begun.ShouldHaveSingleItem().Number.ShouldBe(2);
    }
}
