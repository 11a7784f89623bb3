using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Tests.Ledger;

/// <summary>What is asked of a sweep while it runs: to pause, to stop for good, to prune, to try anew.</summary>
public sealed class LedgerRequestTests
{
    private readonly Book _book = new(4);

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
}
