using FocusNetGrid.Sweeps.Stopping;

namespace FocusNetGrid.Sweeps.Tests.Stopping;

public sealed class MedianPrunerTests
{
    private readonly MedianPruner _pruner = new(new MedianOptions { WarmUpEpochs = 1, LeastPeers = 4 });

    public MedianPrunerTests()
    {
        foreach (var (configuration, last) in new[] { 0.2, 0.4, 0.6, 0.8 }.Index())
        {
            _pruner.Note(Standing.Finished(configuration, 0.1, last, last, last));
        }
    }

    [Theory]
    [InlineData(0.49, true)]
    [InlineData(0.51, false)]
    public void A_trial_stops_that_is_worse_than_the_median_of_those_that_finished(double dice, bool stops) =>
        _pruner.Stops(Standing.Running(9, 4, 0, dice)).ShouldBe(stops);

    [Fact]
    public void A_dead_epoch_after_a_good_one_stops_nothing() => _pruner.Stops(Standing.Running(9, 4, 0, 0.9, 0)).ShouldBeFalse();

    [Fact]
    public void No_trial_stops_while_it_warms_up_or_after_its_last_epoch()
    {
        _pruner.Stops(Standing.Running(9, 4, 0)).ShouldBeFalse();
        _pruner.Stops(Standing.Running(9, 4, 0, 0, 0, 0)).ShouldBeFalse();
    }

    [Fact]
    public void No_trial_stops_before_enough_others_on_its_fold_have_finished()
    {
        var elsewhere = Standing.Running(9, 4, 0, 0);

        _pruner.Stops(elsewhere with { Place = new(9, Fold: 1, 0) }).ShouldBeFalse();
        new MedianPruner(new MedianOptions { WarmUpEpochs = 1, LeastPeers = 1 }).Stops(elsewhere).ShouldBeFalse();
    }

    [Fact]
    public void Being_told_twice_changes_nothing()
    {
        for (var time = 0; time < 10; time++)
        {
            _pruner.Note(Standing.Finished(3, 0.1, 0.8, 0.8, 0.8));
        }

        _pruner.Stops(Standing.Running(9, 4, 0, 0.51)).ShouldBeFalse();
    }

    [Fact]
    public void A_loss_is_the_better_the_smaller_it_is()
    {
        var pruner = new MedianPruner(new MedianOptions { WarmUpEpochs = 0, LeastPeers = 1, Metric = StoppingMetric.ValidationLoss });
        pruner.Note(Standing.Finished(0, 0.5, 0.5));

        // The loss of these standings is 1 minus the Dice.
        (pruner.Stops(Standing.Running(1, 2, 0.4)), pruner.Stops(Standing.Running(1, 2, 0.6))).ShouldBe((true, false));
    }
}
