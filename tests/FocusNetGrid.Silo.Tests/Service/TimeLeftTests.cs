using FocusNetGrid.Silo.Service;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Ledger;

namespace FocusNetGrid.Silo.Tests.Service;

public sealed class TimeLeftTests
{
    [Fact]
    public void Waiting_trials_take_as_long_as_finished_ones_and_those_in_hand_as_their_epochs_tell() =>
        TimeLeft.Estimate(Reading(waiting: 4, running: 2, workers: 2), [new(90, 0), new(110, 0)], [new(200, 40), new(200, 60)]).ShouldBe((4 * 100 + 40 + 60) / 2.0);

    [Fact]
    public void Before_a_trial_has_finished_those_in_hand_tell_how_long_one_takes() =>
        TimeLeft.Estimate(Reading(waiting: 3, running: 2, workers: 2), [], [new(100, 80)]).ShouldBe((3 * 100 + 80 + 50) / 2.0);

    [Fact]
    public void The_longest_trial_has_to_end_however_many_workers_there_are() =>
        TimeLeft.Estimate(Reading(waiting: 0, running: 4, workers: 4), [], [new(10, 1), new(10, 1), new(10, 2), new(900, 600)]).ShouldBe(600);

    [Fact]
    public void A_trial_that_waits_takes_its_whole_time() =>
        TimeLeft.Estimate(Reading(waiting: 1, running: 8, workers: 8), [new(100, 0)], [.. Enumerable.Repeat(new TrialPace(100, 10), 8)]).ShouldBe(100);

    [Theory]
    [InlineData(600.0, 660.0, 60, false)]
    [InlineData(650.0, 660.0, 60, false)]
    [InlineData(661.0, 660.0, 60, true)]
    [InlineData(539.0, 660.0, 60, true)]
    [InlineData(7.0, 12.0, 9, false)]
    [InlineData(0.0, 12.0, 90, false)]
    [InlineData(null, 12.0, 0, true)]
    [InlineData(12.0, null, 0, true)]
    [InlineData(null, null, 0, false)]
    public void An_estimate_that_comes_closer_as_it_should_is_no_news(double? now, double? told, int seconds, bool isNews) =>
        TimeLeft.IsNews(now, told, TimeSpan.FromSeconds(seconds)).ShouldBe(isNews);

    [Fact]
    public void Before_an_epoch_nothing_is_known() => TimeLeft.Estimate(Reading(waiting: 3, running: 2, workers: 2), [], []).ShouldBeNull();

    private static SweepReading Reading(int waiting, int running, int workers) => new(
        "0123456789abcdef", "study", SweepStatus.Active, waiting + running, IsOpen: false, waiting, running, 0, 0, 0, 0, workers, null, "");
}
