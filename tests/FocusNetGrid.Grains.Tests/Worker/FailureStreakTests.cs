using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Tests.Worker;

public sealed class FailureStreakTests
{
    private readonly FailureStreak streak = new(new GridTimes { FirstRestTime = TimeSpan.FromSeconds(5), MostRestTime = TimeSpan.FromSeconds(60) });

    [Fact]
    public void Each_failure_doubles_the_rest_up_to_the_longest()
    {
        double[] rests = [.. Enumerable.Range(0, 100).Select(_ =>
        {
            Fail(FailureKind.Error);
            return streak.Rest.TotalSeconds;
        })];

        rests[..6].ShouldBe([5, 10, 20, 40, 60, 60]);
        rests[^1].ShouldBe(60);
    }

    [Theory]
    [InlineData(FailureKind.Error, 2)]
    [InlineData(FailureKind.WorkerDeath, 2)]
    [InlineData(FailureKind.Certain, 1)]
    [InlineData(FailureKind.Interrupted, 1)]
    public void Only_what_may_be_the_workers_fault_counts(FailureKind kind, int count)
    {
        Fail(FailureKind.Error);

        Fail(kind);

        streak.Count.ShouldBe(count);
    }

    [Fact]
    public void An_epoch_ends_the_streak_even_where_the_attempt_fails_later()
    {
        Fail(FailureKind.Error);

        Fail(FailureKind.WorkerDeath, hasGotOn: true);

        (streak.Count, streak.Rest).ShouldBe((0, TimeSpan.Zero));
    }

    [Fact]
    public void A_trial_that_failed_elsewhere_before_is_not_held_against_the_worker()
    {
        Fail(FailureKind.Error);

        Fail(FailureKind.Error, hasFailedBefore: true);

        streak.Count.ShouldBe(1);
    }

    [Fact]
    public void A_worker_that_is_alone_does_not_rest()
    {
        var alone = new FailureStreak(new GridTimes().For(workers: 1));

        alone.Note(new(TrialStatus.Waiting, null, new(FailureKind.Error, "")), hasGotOn: false, hasFailedBefore: false);

        (alone.Count, alone.Rest).ShouldBe((1, TimeSpan.Zero));
    }

    private void Fail(FailureKind kind, bool hasGotOn = false, bool hasFailedBefore = false) =>
        streak.Note(new(TrialStatus.Waiting, null, new(kind, "")), hasGotOn, hasFailedBefore);
}
