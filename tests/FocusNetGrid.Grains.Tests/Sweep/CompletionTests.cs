using FocusNetGrid.Grains.Tests.Harness;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Tests.Sweep;

public sealed class CompletionTests
{
    [Fact]
    public async Task Every_trial_succeeds_exactly_once()
    {
        await using var grid = await TestGrid.StartAsync(workers: 4);
        var study = Study.Of(trials: 40);

        var reading = await (await grid.SubmitAsync(study)).EndsAsync();

        reading.ShouldSatisfyAllConditions(
            end => end.Status.ShouldBe(SweepStatus.Finished),
            end => end.Succeeded.ShouldBe(40),
            end => end.Best!.Score.ShouldBe(0.5));
        grid.Training.Begun.Select(attempt => attempt.TrialId).Order().ShouldBe(study.Plan.Trials.Select(planned => planned.Id).Order());
        (await grid.LogsOf(study)).ShouldAllBe(log => log.Status == TrialStatus.Succeeded && log.Attempts.Count == 1 && log.History.Count == 3);
    }
}
