using FocusNetGrid.Silo.Service;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Tests.Service;

public sealed class TrialPaceTests
{
    private static readonly DateTimeOffset Began = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_attempt_is_as_fast_as_its_own_epochs_were()
    {
        var pace = TrialPace.Of(Running(fromEpoch: 2, lastEpoch: 6), epochs: 10, Began.AddSeconds(45)).ShouldNotBeNull();

        // 45 s for four epochs and half of another, and three and a half are left.
        pace.Whole.ShouldBe(100, 1e-9);
        pace.Left.ShouldBe(35, 1e-9);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 0)]
    [InlineData(5, 5)]
    public void Before_an_attempt_has_trained_an_epoch_nothing_tells(int fromEpoch, int lastEpoch) =>
        TrialPace.Of(Running(fromEpoch, lastEpoch), epochs: 10, Began.AddSeconds(45)).ShouldBeNull();

    [Fact]
    public void After_the_last_epoch_nothing_is_left() => TrialPace.Of(Running(fromEpoch: 0, lastEpoch: 10), epochs: 10, Began.AddSeconds(45))!.Left.ShouldBe(0);

    private static TrialLog Running(int fromEpoch, int lastEpoch) => TrialLog.Of("0123456789abcdef") with
    {
        Attempts = [new TrialAttempt(1, "operation", new TrialOwner("sweep", 0, 0), "host/cpu:0", Began, fromEpoch) { LastEpoch = lastEpoch }],
    };
}
