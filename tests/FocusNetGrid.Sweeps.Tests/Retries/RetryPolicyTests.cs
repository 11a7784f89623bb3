using FocusNetGrid.Sweeps.Retries;

namespace FocusNetGrid.Sweeps.Tests.Retries;

public sealed class RetryPolicyTests
{
    private static readonly RetryPolicy Policy = new() { Errors = 3, WorkerDeaths = 2, SilentLeases = 4, BackOffSeconds = 10, MostSeconds = 25 };

    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 20)]
    [InlineData(3, 25)]
    [InlineData(90, 25)]
    public void Each_wait_is_twice_as_long_up_to_the_most(int errors, double seconds) =>
        (Policy with { Errors = 100 }).Decide(new(errors, 0, 0), Failure(FailureKind.Error), 0).Wait.ShouldBe(TimeSpan.FromSeconds(seconds));

    [Theory]
    [InlineData(0.5, 7.5)]
    [InlineData(0.999, 5.005)]
    public void Chance_shortens_a_wait_by_up_to_half(double chance, double seconds) =>
        Policy.Decide(new(1, 0, 0), Failure(FailureKind.Error), chance).Wait!.Value.TotalSeconds.ShouldBe(seconds, 1e-6);

    [Fact]
    public void The_last_error_gives_the_trial_up_with_its_cause() =>
        Policy.Decide(new(3, 0, 0), Failure(FailureKind.Error), 0).ShouldBe(RetryDecision.GiveUp("failed 3 times; the last time: it broke"));

    [Fact]
    public void What_computes_the_same_each_time_is_given_up_at_once() =>
        Policy.Decide(FailureCounts.None.With(FailureKind.Certain), Failure(FailureKind.Certain), 0)
            .ShouldBe(RetryDecision.GiveUp("would fail the same way each time: it broke"));

    [Fact]
    public void A_trial_that_kills_its_worker_twice_is_set_aside() =>
        Policy.Decide(new(0, 2, 0), Failure(FailureKind.WorkerDeath), 0)
            .ShouldBe(RetryDecision.SetAside("set aside: its worker died twice; the last time: it broke"));

    [Fact]
    public void Errors_and_deaths_are_counted_apart_and_wait_together() =>
        Policy.Decide(new(1, 1, 0), Failure(FailureKind.WorkerDeath), 0).ShouldBe(RetryDecision.After(TimeSpan.FromSeconds(20)));

    [Fact]
    public void Silence_is_forgiven_at_once_and_for_long() =>
        Policy.Decide(new(0, 0, 3), Failure(FailureKind.LeaseExpired), 0).ShouldBe(RetryDecision.After(TimeSpan.Zero));

    [Fact]
    public void Silence_without_an_epoch_between_is_not_forgiven_for_ever() =>
        Policy.Decide(new(0, 0, 4), Failure(FailureKind.LeaseExpired), 0).Wait.ShouldBeNull();

    [Fact]
    public void An_interruption_is_no_failure() =>
        Policy.Decide(FailureCounts.None.With(FailureKind.Interrupted), Failure(FailureKind.Interrupted), 0).ShouldBe(RetryDecision.After(TimeSpan.Zero));

    private static TrialFailure Failure(FailureKind kind) => new(kind, "it broke");
}
