using FocusNetGrid.Sweeps.Stopping;

namespace FocusNetGrid.Sweeps.Tests.Stopping;

public sealed class AshaPrunerTests
{
    private readonly AshaPruner _pruner = new(new AshaOptions { MinEpochs = 1, ReductionFactor = 3 });

    [Fact]
    public void The_best_third_of_those_that_reach_a_rung_goes_on() =>
        new[] { 0.5, 0.4, 0.6, 0.3, 0.7, 0.65, 0.9, 0.1, 0.68 }.Select((dice, configuration) => Stops(Standing.Running(configuration, 9, dice)))
            .ShouldBe([false, true, false, true, false, false, false, true, false]);

    [Fact]
    public void The_best_at_a_rung_always_goes_on() =>
        Enumerable.Range(0, 50).ShouldAllBe(configuration => !Stops(Standing.Running(configuration, 9, 0.01 * configuration)));

    [Fact]
    public void Only_at_rungs_is_a_trial_stopped_and_never_after_its_last_epoch()
    {
        _pruner.Note(Standing.Running(0, 9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9));

        Enumerable.Range(1, 9).Where(epochs => Stops(Standing.Running(epochs, 9, new double[epochs]))).ShouldBe([1, 3]);
    }

    [Fact]
    public void Trials_are_compared_on_their_own_fold()
    {
        _pruner.Note(Standing.Running(0, 9, 0.9));

        Stops(Standing.Running(1, 9, 0.1) with { Place = new(1, Fold: 1, 0) }).ShouldBeFalse();
    }

    [Fact]
    public void A_trial_that_tells_its_rung_again_after_a_resume_hears_the_same()
    {
        Stops(Standing.Running(0, 9, 0.5)).ShouldBeFalse();
        Stops(Standing.Running(1, 9, 0.4)).ShouldBeTrue();

        Stops(Standing.Running(0, 9, 0.5)).ShouldBeFalse();
        Stops(Standing.Running(1, 9, 0.4)).ShouldBeTrue();
    }

    [Fact]
    public void A_pruner_that_is_told_of_all_trials_after_a_restart_is_where_it_was()
    {
        var standings = Enumerable.Range(0, 20).Select(number => Standing.Running(number, 9, number * 7 % 20 / 20.0, 0, number * 3 % 20 / 20.0)).ToArray();
        var again = new AshaPruner(new AshaOptions { MinEpochs = 1, ReductionFactor = 3 });
        Array.ForEach(standings, _pruner.Note);
        Array.ForEach([.. standings.Reverse()], again.Note);

        standings.Select(again.Stops).ShouldBe(standings.Select(_pruner.Stops));
    }

    private bool Stops(TrialStanding standing)
    {
        _pruner.Note(standing);
        return _pruner.Stops(standing);
    }
}
