using FocusNetGrid.Grains.Tests.Harness;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Tests.Sweep;

public sealed class StoppingTests
{
    private static readonly double[] DiceOfSeed = [0.8, 0.2, 0.9];

    [Theory]
    [InlineData("stopping={name: median, warm-up-epochs: 0, least-peers: 1}")]
    [InlineData("stopping={name: asha, min-epochs: 1, reduction-factor: 2}")]
    public async Task A_trial_that_does_worse_than_others_is_pruned_and_what_it_has_learned_is_measured(string stopping)
    {
        await using var grid = await TestGrid.StartAsync(workers: 1, attempt => attempt.TrainAsync(DiceOfSeed[attempt.Seed]));
        var study = Study.Of(3, stopping);

        var end = await (await grid.SubmitAsync(study)).EndsAsync();

        (end.Succeeded, end.Pruned).ShouldBe((2, 1));
        (await grid.TrialOf(study, 1).Read()).ShouldSatisfyAllConditions(
            log => log.Status.ShouldBe(TrialStatus.Pruned),
            log => log.Result!.History.Count.ShouldBe(1),
            log => log.Ending!.Cause.ShouldBe("pruned after epoch 1"));
    }

    [Fact]
    public async Task A_pruner_knows_after_a_crash_what_it_knew_before()
    {
        var turnstile = new Turnstile();
        await using var grid = await TestGrid.StartAsync(workers: 1, async attempt =>
        {
            await (attempt.Seed == 0 ? Task.CompletedTask : turnstile.HoldAsync(attempt));
            return await attempt.TrainAsync(DiceOfSeed[attempt.Seed]);
        });
        var study = Study.Of(3, "stopping={name: median, warm-up-epochs: 0, least-peers: 1}");
        var sweep = await grid.SubmitAsync(study);
        await sweep.ComesToAsync(reading => reading.Succeeded == 1);

        await grid.KillAsync();
        turnstile.Open();
        await grid.StartSiloAsync();
        await grid.StartWorkersAsync(1);

        (await grid.SweepOf(study).EndsAsync()).Pruned.ShouldBe(1);
    }

    [Fact]
    public async Task A_configuration_that_is_beaten_on_the_first_fold_is_spared_the_others()
    {
        await using var grid = await TestGrid.StartAsync(workers: 1, attempt => attempt.TrainAsync(attempt.Assignment.Trial.Training.Batch == 8 ? 0.9 : 0.4));
        var study = Study.OfFolds(3, "stopping=fold-racing", "trials=[{training.batch: 4}, {training.batch: 8}]");

        var end = await (await grid.SubmitAsync(study)).EndsAsync();

        (end.Succeeded, end.Pruned).ShouldBe((4, 2));
        grid.Training.Begun.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_search_that_learns_makes_the_sweep_longer_and_ends_it()
    {
        await using var grid = await TestGrid.StartAsync(workers: 2);
        var study = Study.Of(1, Search);
        var sweep = await grid.SubmitAsync(study);

        var end = await sweep.EndsAsync();

        (study.Plan.Count, end.Trials, end.Succeeded, end.IsOpen, end.Problem).ShouldBe((2, 7, 7, false, ""));
    }

    [Fact]
    public async Task A_search_that_learns_goes_on_after_a_crash()
    {
        var turnstile = new Turnstile();
        await using var grid = await TestGrid.StartAsync(workers: 1, async attempt =>
        {
            await turnstile.HoldAsync(attempt);
            return await attempt.TrainAsync();
        });
        var study = Study.Of(1, Search);
        await grid.SubmitAsync(study);
        for (var begun = 1; begun < 5; begun++)
        {
            await Eventually.HoldsAsync(() => grid.Training.Begun.Count == begun);
            turnstile.Pass(1);
        }

        await Eventually.HoldsAsync(() => grid.Training.Begun.Count == 5);
        await grid.KillAsync();
        turnstile.Open();
        await grid.StartSiloAsync();
        await grid.StartWorkersAsync(1);

        (await grid.SweepOf(study).EndsAsync()).Succeeded.ShouldBe(7);
    }

    private const string Search =
        "search={strategy: {name: tpe, trials: 7, startup: 2}, space: {training.optimizer.learning-rate: {log: [1e-5, 1]}}}";
}
