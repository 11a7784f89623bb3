using FsCheck;
using FsCheck.Fluent;

namespace FocusNetGrid.Sweeps.Tests.Histories;

/// <summary>
/// The invariants 1, 2, 3 and 5 of the design over random histories. Each history ends in quiet, and is judged on the way and at its end; one that
/// breaks a law is shrunk and told call by call, with the seed that gives it again.
/// </summary>
public sealed class HistoryTests
{
    /// <summary>The same histories on every run of the quick tests.</summary>
    private const ulong Seed = 2018;

    [Fact]
    public void Whatever_fails_every_trial_of_a_sweep_ends_once_and_as_its_record_says() => Check(AnyHistory.Of(sweeps: 1, wishes: 0), 3000);

    [Fact]
    public void Whatever_users_ask_for_meanwhile_nothing_is_lost_or_counted_twice() => Check(AnyHistory.Of(sweeps: 1, wishes: 12), 4000);

    [Fact]
    public void Sweeps_that_share_trials_take_them_over_and_each_ends_as_it_would_alone() => Check(AnyHistory.Of(sweeps: 2, wishes: 12), 5000);

    [Fact]
    [Trait("Category", "Slow")]
    public void Histories_that_nobody_has_seen_keep_the_laws_too() => Check(AnyHistory.Of(sweeps: 2, wishes: 12), 200_000, (ulong)Random.Shared.NextInt64());

    [Fact]
    public void The_same_history_gives_the_same_ledgers_and_records() => Check(AnyHistory.Of(sweeps: 2, wishes: 12), 300, Seed, history =>
    {
        var (first, second) = (history.Run(), history.Run());

        second.Sweeps.Select(sweep => $"{sweep}").ShouldBe(first.Sweeps.Select(sweep => $"{sweep}"));
        second.Archive.Ids.Select(second.Archive.Text).ShouldBe(first.Archive.Ids.Select(first.Archive.Text));
    });

    private static void Check(Arbitrary<History> histories, int count, ulong seed = Seed) => Check(histories, count, seed, history => history.Run());

    private static void Check(Arbitrary<History> histories, int count, ulong seed, Action<History> promise) =>
        Prop.ForAll(histories, promise).Check(Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(seed, 1));
}
