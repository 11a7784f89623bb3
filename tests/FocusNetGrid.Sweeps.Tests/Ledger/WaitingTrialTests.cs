using FocusNetGrid.Sweeps.Ledger;

namespace FocusNetGrid.Sweeps.Tests.Ledger;

/// <summary>Trials that were leased and wait again: when and to whom they go.</summary>
public sealed class WaitingTrialTests
{
    private readonly Book _book = new(4);

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
}
