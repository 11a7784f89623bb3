using FocusNetGrid.Grains.Tests.Harness;
using FocusNetGrid.Sweeps.Retries;

namespace FocusNetGrid.Grains.Tests.Sweep;

public sealed class FailureTests
{
    [Theory]
    [InlineData(FailureKind.WorkerDeath, 2, true, "set aside: its worker died twice; the last time: no memory left")]
    [InlineData(FailureKind.Certain, 1, false, "would fail the same way each time: no memory left")]
    [InlineData(FailureKind.Error, 3, false, "failed 3 times; the last time: no memory left")]
    public async Task A_trial_that_cannot_be_done_fails_after_as_many_attempts_as_its_failure_deserves(
        FailureKind kind, int attempts, bool isPoisoned, string cause)
    {
        await using var grid = await TestGrid.StartAsync(
            workers: 2, attempt => attempt.Seed == 1 ? Attempt.FailAsync(kind, "no memory left") : attempt.TrainAsync());
        var study = Study.Of(trials: 3);

        var end = await (await grid.SubmitAsync(study)).EndsAsync();

        (end.Succeeded, end.Failed).ShouldBe((2, 1));
        (await grid.TrialOf(study, 1).Read()).ShouldSatisfyAllConditions(
            log => log.Attempts.Select(attempt => attempt.Failure!.Kind).ShouldBe(Enumerable.Repeat(kind, attempts)),
            log => log.Ending!.IsPoisoned.ShouldBe(isPoisoned),
            log => log.Ending!.Cause.ShouldBe(cause));
    }

    [Fact]
    public async Task A_trial_that_fails_once_goes_on_from_its_checkpoint()
    {
        await using var grid = await TestGrid.StartAsync(workers: 1, attempt => attempt.TrainAsync(
            before: epoch => epoch == 3 && attempt.Number == 1 ? Attempt.FailAsync(FailureKind.WorkerDeath, "killed") : Task.CompletedTask));
        var study = Study.Of(trials: 1);

        (await (await grid.SubmitAsync(study)).EndsAsync()).Succeeded.ShouldBe(1);

        var log = await grid.TrialOf(study, 0).Read();
        log.Attempts.Select(attempt => (attempt.FromEpoch, attempt.Failure?.Message)).ShouldBe([(0, "killed"), (2, null)]);
        log.Result!.History.Select(epoch => epoch.Epoch).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task What_is_wrong_with_the_machine_uses_up_no_attempt()
    {
        await using var grid = await TestGrid.StartAsync(
            workers: 1, attempt => attempt.Number <= 5 ? throw new IOException("the disk is full") : attempt.TrainAsync());
        var study = Study.Of(trials: 1);

        (await (await grid.SubmitAsync(study)).EndsAsync()).Succeeded.ShouldBe(1);

        (await grid.TrialOf(study, 0).Read()).Failures.ShouldBe(FailureCounts.None);
        grid.Watch.Troubles.Select(trouble => trouble.Message).ShouldBe(Enumerable.Repeat("the disk is full", 5));
    }
}
