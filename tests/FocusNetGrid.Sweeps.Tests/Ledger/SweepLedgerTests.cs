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
    public void A_lease_that_is_not_renewed_expires_and_its_trial_comes_first_again()
    {
        _book.Lease("a");
        _book.Time += TimeSpan.FromSeconds(20);
        _book.Renew(0, "a", attempt: 3);
        _book.Time += TimeSpan.FromSeconds(25);
        _book.Expire().ShouldBeEmpty();
        _book.Time += TimeSpan.FromSeconds(5);

        _book.Expire().ShouldHaveSingleItem().Index.ShouldBe(0);
        _book.Lease("c").Assignment.ShouldBe(new(0, "c", LeastAttempt: 4, Round: 0));
    }

    [Fact]
    public void A_trial_waits_for_its_next_attempt_and_then_comes_before_the_plan()
    {
        _book.Lease("a");
        _book.Release(0, "a", waitSeconds: 10);

        _book.LeasedIndex("b").ShouldBe(1);
        _book.Time += TimeSpan.FromSeconds(10);
        _book.LeasedIndex("c").ShouldBe(0);
    }

    [Fact]
    public void What_failed_on_a_worker_is_left_to_others_while_they_have_work()
    {
        _book.Lease("a", "broken");
        _book.Release(0, "a", hasFailed: true);
        _book.LeasedIndex("alone", "broken").ShouldBe(0);
        _book.Release(0, "alone", hasFailed: true);

        _book.LeasedIndex("elsewhere", "sound").ShouldBe(0);
        _book.LeasedIndex("b", "broken").ShouldBe(1);
        _book.Release(1, "b", hasFailed: true);
        int?[] fresh = [.. "cde".Select(operation => _book.LeasedIndex($"{operation}", "broken"))];

        fresh.ShouldBe([2, 3, null]);
        _book.LeasedIndex("f", "sound").ShouldBe(1);
    }

    [Fact]
    public void A_worker_hears_that_a_trial_has_failed_elsewhere()
    {
        _book.Lease("a", "first").Assignment!.HasFailed.ShouldBeFalse();
        _book.Release(0, "a", hasFailed: true);

        _book.Lease("b", "second").Assignment!.ShouldSatisfyAllConditions(assignment => assignment.Index.ShouldBe(0), assignment => assignment.HasFailed.ShouldBeTrue());
    }

    [Fact]
    public void What_was_given_back_without_a_failure_goes_to_whoever_asks_first()
    {
        _book.Lease("a", "host/cuda:0");
        _book.Lease("b", "host/cuda:1");
        _book.Release(0, "a");

        _book.LeasedIndex("c", "host/cuda:0").ShouldBe(0);
    }

    [Fact]
    public void Where_only_a_later_attempt_is_left_the_worker_hears_when_to_come_back()
    {
        var book = new Book(1);
        book.Lease("a");
        book.Release(0, "a", waitSeconds: 10);

        book.Lease("b").ShouldBe(new(null, LeaseRefusal.NothingReady, book.Time.AddSeconds(10)));
        (book.Now.HasWork(book.Time), book.Now.HasWork(book.Time.AddSeconds(10))).ShouldBe((false, true));
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
    public void A_paused_sweep_leases_nothing_stops_what_runs_and_goes_on_when_resumed()
    {
        _book.Lease("a");
        _book.Do(_book.Now.Pause()).ShouldBeTrue();

        _book.Lease("b").Refusal.ShouldBe(LeaseRefusal.Paused);
        _book.Renew(0, "a").ShouldBe(TrialDirective.Stop(StopReason.Paused));
        _book.Release(0, "a");
        _book.Do(_book.Now.Resume());
        _book.LeasedIndex("c").ShouldBe(0);
    }

    [Fact]
    public void A_cancelled_sweep_is_over_but_for_what_still_stops()
    {
        _book.Lease("a");
        _book.Lease("b");
        _book.Do(_book.Now.Cancel());

        _book.States().ShouldBe("ccCC");
        _book.Lease("c").Refusal.ShouldBe(LeaseRefusal.Over);
        _book.Renew(0, "a").ShouldBe(TrialDirective.Stop(StopReason.Cancelled));
        _book.Release(0, "a");
        _book.Settle(1);
        _book.States().ShouldBe("CSCC");
    }

    [Fact]
    public void A_pruned_trial_that_waits_is_over_and_one_that_runs_is_told_to_stop()
    {
        _book.Lease("a");

        _book.Do(_book.Now.Prune([0, 2, 2])).ShouldBe([0, 2]);

        _book.States().ShouldBe("pqPq");
        _book.Renew(0, "a").ShouldBe(TrialDirective.Stop(StopReason.Pruned));
        _book.LeasedIndex("b").ShouldBe(1);
        _book.LeasedIndex("c").ShouldBe(3);
    }

    [Fact]
    public void A_worker_that_dies_while_it_stops_leaves_the_trial_stopped()
    {
        _book.Lease("a");
        _book.Do(_book.Now.Prune([0]));
        _book.Time += TimeSpan.FromMinutes(1);

        _book.Expire();

        _book.States().ShouldBe("Pqqq");
    }

    [Fact]
    public void Failed_trials_are_tried_anew_and_what_is_still_said_of_their_old_attempts_does_not_count()
    {
        _book.Lease("a");
        _book.Settle(0, TrialStatus.Failed);

        _book.Do(_book.Now.Retry()).ShouldBe(1);

        _book.Settle(0, TrialStatus.Failed).ShouldBe(SettleAnswer.Outdated);
        _book.Lease("b").Assignment.ShouldBe(new(0, "b", 1, Round: 1));
        _book.Settle(0, TrialStatus.Failed, round: 1).ShouldBe(SettleAnswer.Settled);
        _book.Do(_book.Now.Retry(cancelledToo: true)).ShouldBe(1);
    }

    [Fact]
    public void A_cancelled_sweep_that_is_tried_anew_is_active_again()
    {
        _book.Lease("a");
        _book.Settle(0);
        _book.Lease("b");
        _book.Do(_book.Now.Cancel());

        _book.Do(_book.Now.Retry(cancelledToo: true)).ShouldBe(3);

        _book.Now.Status.ShouldBe(SweepStatus.Active);
        _book.States().ShouldBe("Slqq");
        _book.LeasedIndex("c").ShouldBe(2);
    }

    [Fact]
    public void A_result_counts_although_its_trial_was_given_up_meanwhile()
    {
        _book.Lease("a");
        _book.Time += TimeSpan.FromMinutes(1);
        _book.Expire();
        _book.Do(_book.Now.Cancel());

        _book.Settle(0, score: 0.5).ShouldBe(SettleAnswer.Settled);
        (_book.States(), _book.Now.ScoreOf(0)).ShouldBe(("SCCC", 0.5f));
        _book.Settle(0).ShouldBe(SettleAnswer.AlreadySettled);
    }

    [Fact]
    public void A_cancelled_sweep_stays_cancelled_unless_what_was_cancelled_is_tried_anew()
    {
        _book.Settle(0, TrialStatus.Failed);
        _book.Do(_book.Now.Cancel());

        _book.Do(_book.Now.Retry()).ShouldBe(0);

        _book.States().ShouldBe("FCCC");
        _book.Do(_book.Now.Retry(cancelledToo: true)).ShouldBe(4);
    }

    [Fact]
    public void A_cancelled_search_takes_no_further_trials()
    {
        var book = new Book(1, isOpen: true);
        book.Do(book.Now.Cancel());

        book.Do(book.Now.Extend(2, isLast: false)).ShouldBeFalse();
        (book.Now.Trials, book.Now.Unfinished).ShouldBe((1, 0));
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
