using System.Text.Json;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Tests.Ledger;

public sealed class SweepLedgerTests
{
    private readonly Book _book = new(4);

    [Fact]
    public void Trials_are_leased_in_the_plans_order_each_to_one_worker()
    {
        int?[] leased = [.. Enumerable.Range(0, 5).Select(number => _book.LeasedIndex($"{number}", $"w{number}"))];

        leased.ShouldBe([0, 1, 2, 3, null]);
        _book.Lease("x").Refusal.ShouldBe(LeaseRefusal.NothingReady);
    }

    [Fact]
    public void A_repeated_lease_gives_the_same_trial()
    {
        var first = _book.Lease("a");

        _book.Lease("a").ShouldBe(first);
        _book.States().ShouldBe("lqqq");
    }

    [Fact]
    public void Messages_of_an_old_lease_change_nothing()
    {
        _book.Lease("a");
        _book.Release(0, "a");
        _book.Lease("b", "w2");

        _book.Release(0, "a").ShouldBeFalse();
        _book.Renew(0, "a").ShouldBe(TrialDirective.Stop(StopReason.Superseded));
        _book.Now.LeaseOf(0)!.Worker.ShouldBe("w2");
    }

    [Fact]
    public void A_trial_settles_once()
    {
        _book.Lease("a");

        _book.Settle(0).ShouldBe(SettleAnswer.Settled);
        _book.Settle(0, TrialStatus.Failed).ShouldBe(SettleAnswer.AlreadySettled);
        (_book.States(), _book.Now.CountOf(LedgerState.Succeeded), _book.Now.Workers).ShouldBe(("Sqqq", 1, 0));
    }

    [Fact]
    public void A_trial_that_was_leased_again_settles_by_whoever_ended_it()
    {
        _book.Lease("a");
        _book.Release(0, "a");
        _book.Lease("b");

        _book.Settle(0);

        _book.States().ShouldBe("Sqqq");
        _book.Now.LeaseOf(0).ShouldBeNull();
    }

    [Fact]
    public void How_a_trial_ended_that_the_ledger_lost_in_a_crash_is_to_be_told_again()
    {
        var book = new Book(1, isOpen: true);
        var before = book.Now.Snapshot();
        book.Do(book.Now.Extend(2, isLast: true));
        book.Reopen(before);

        book.Settle(1).ShouldBe(SettleAnswer.Outdated);
    }

    [Fact]
    public void A_sweep_never_has_more_workers_than_it_may()
    {
        var book = new Book(4, maxWorkers: 1);
        book.Lease("a", "w1");

        book.Lease("b", "w2").Refusal.ShouldBe(LeaseRefusal.Quota);
        book.LeasedIndex("c", "w1").ShouldBe(1);
        book.Now.HasWork(book.Time).ShouldBeFalse();
        book.Settle(0);
        book.Settle(1);
        book.LeasedIndex("d", "w2").ShouldBe(2);
    }

    [Fact]
    public void A_search_that_learns_adds_trials_until_it_says_that_they_are_all()
    {
        var book = new Book(1, isOpen: true);
        book.Lease("a");
        book.Settle(0);
        book.Now.Status.ShouldBe(SweepStatus.Active);

        book.Do(book.Now.Extend(2, isLast: false)).ShouldBeTrue();
        book.Do(book.Now.Extend(2, isLast: false)).ShouldBeFalse();

        book.LeasedIndex("b").ShouldBe(1);
        book.Settle(1);
        book.Do(book.Now.Extend(2, isLast: true));
        book.Now.Status.ShouldBe(SweepStatus.Finished);
    }

    [Fact]
    public void The_leases_of_a_worker_that_is_gone_end_at_once()
    {
        _book.Lease("a", "gone");
        _book.Lease("b", "here");

        _book.Do(_book.Now.Abandon("gone", _book.Time)).Select(lease => lease.Index).ShouldBe([0]);
        _book.States().ShouldBe("qlqq");
    }

    [Fact]
    public void A_ledger_that_lost_a_lease_in_a_crash_takes_it_up_again()
    {
        var before = _book.Now.Snapshot();
        _book.Lease("a");
        _book.Reopen(before);

        _book.Renew(0, "a", attempt: 2).ShouldBe(TrialDirective.Continue);

        _book.Now.LeaseOf(0).ShouldBe(new(0, "a", "w", 2, _book.Time.AddSeconds(30)));
        _book.LeasedIndex("b").ShouldBe(1);
    }

    [Fact]
    public void A_renewal_that_comes_after_its_lease_was_given_back_takes_nothing_up()
    {
        _book.Lease("a");
        _book.Release(0, "a", attempt: 1);

        _book.Renew(0, "a", attempt: 1).ShouldBe(TrialDirective.Stop(StopReason.Superseded));

        _book.Now.Leases.ShouldBeEmpty();
        _book.LeasedIndex("b").ShouldBe(0);
    }

    [Fact]
    public void A_ledger_survives_the_way_through_storage()
    {
        var book = new Book(9, isOpen: true);
        foreach (var operation in "abcde")
        {
            book.Lease($"{operation}", $"w{operation}");
        }

        book.Settle(0, score: 0.75);
        book.Settle(1, TrialStatus.Failed);
        book.Release(2, "c", attempt: 7, waitSeconds: 5);
        book.Do(book.Now.Prune([3]));
        book.Do(book.Now.Retry());
        var states = book.States();

        var text = JsonSerializer.Serialize(book.Now.Snapshot(), SweepJson.Options);
        book.Reopen(JsonSerializer.Deserialize<LedgerSnapshot>(text, SweepJson.Options)!);

        book.States().ShouldBe(states);
        JsonSerializer.Serialize(book.Now.Snapshot(), SweepJson.Options).ShouldBe(text);
        (book.Now.ScoreOf(0), book.Now.ScoreOf(1), book.Now.IsOpen).ShouldBe((0.75f, null, true));
        book.Time += TimeSpan.FromSeconds(5);
        book.Lease("f").Assignment.ShouldBe(new(2, "f", 8, 0));
        book.Lease("g").Assignment.ShouldBe(new(1, "g", 1, 1));
    }

    [Fact]
    public void A_ledger_of_a_newer_version_is_refused() =>
        Should.Throw<InvalidDataException>(() => JsonSerializer.Deserialize<LedgerSnapshot>("""{"version":2,"states":""}""", SweepJson.Options))
            .Message.ShouldContain("version 2");

    [Fact]
    public void Events_survive_the_way_through_json()
    {
        LedgerEvent[] events = [new TrialLeased(new(1, "a", "w", 0, _book.Time)), new TrialSettled(1, TrialStatus.Pruned, null), new SweepPaused(), new SweepExtended(3, true)];

        JsonSerializer.Deserialize<LedgerEvent[]>(JsonSerializer.Serialize(events, SweepJson.Options), SweepJson.Options).ShouldBe(events);
    }

    [Fact]
    public void A_configuration_is_summed_up_over_its_folds_and_seeds()
    {
        _book.Settle(0, score: 0.5);
        _book.Settle(1, TrialStatus.Failed);
        _book.Settle(2, score: 0.75);

        var tally = ConfigurationTally.Of(_book.Now, new PlanShape(1, 2, 2), 0);

        tally.ShouldBe(new(2, 1, 0, 1, 0.625, Math.Sqrt(0.03125)));
        tally.HasEnded.ShouldBeFalse();
    }

    [Fact]
    public void A_trial_costs_as_much_in_a_sweep_of_a_hundred_thousand_as_in_one_of_a_thousand()
    {
        Run(1000);

        var small = Enumerable.Range(0, 5).Min(_ => Run(1000));
        var large = Enumerable.Range(0, 2).Min(_ => Run(100_000));

        // Wide of the mark on purpose, as other processes share the machine; one look at every trial a command would make it a hundred times as much.
        (large / 100).ShouldBeLessThan(10 * small);
    }

    private static TimeSpan Run(int trials)
    {
        var book = new Book(trials);
        var begun = System.Diagnostics.Stopwatch.GetTimestamp();
        for (var trial = 0; trial < trials; trial++)
        {
            var index = book.LeasedIndex($"{trial}")!.Value;
            book.Renew(index, $"{trial}");
            if (trial % 10 == 0)
            {
                book.Release(index, $"{trial}");
                index = book.LeasedIndex($"{trial}b")!.Value;
            }

            book.Expire();
            book.Settle(index, score: 0.5);
        }

        book.Now.Status.ShouldBe(SweepStatus.Finished);
        return System.Diagnostics.Stopwatch.GetElapsedTime(begun);
    }
}
