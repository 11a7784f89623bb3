using FocusNetGrid.Sweeps.Fairness;

namespace FocusNetGrid.Sweeps.Tests.Fairness;

public sealed class FairShareTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;
    private readonly FairShare _share = new();

    [Fact]
    public void Without_work_there_is_no_sweep_to_ask() => _share.Next("w", Start).ShouldBeNull();

    [Fact]
    public void Sweeps_of_equal_priority_take_turns_even_if_their_trials_take_no_time()
    {
        _share.Offer("a", 10, 0, Start);
        _share.Offer("b", 10, 0, Start);

        Enumerable.Range(0, 4).Select(_ => _share.Next("w", Start)).ShouldBe(["a", "b", "a", "b"]);
    }

    [Theory]
    [InlineData(1, 60, 60)]
    [InlineData(1, 600, 6)]
    [InlineData(16, 600, 6)]
    [InlineData(16, 1, 100)]
    public void Workers_time_is_shared_by_priority_however_long_the_trials_are(int workers, double secondsOfA, double secondsOfB)
    {
        _share.Offer("a", 30, 0, Start);
        _share.Offer("b", 10, 0, Start);

        var spent = Simulate(workers, 100_000, sweep => sweep == "a" ? secondsOfA : secondsOfB);

        (spent["a"] / spent["b"]).ShouldBe(3, 0.2);
    }

    [Fact]
    public void A_sweep_of_low_priority_is_never_starved()
    {
        _share.Offer("a", 100, 0, Start);
        _share.Offer("b", 1, 0, Start);

        Enumerable.Range(0, 300).Count(_ => _share.Next("w", Start) == "b").ShouldBeInRange(2, 4);
    }

    [Fact]
    public void A_sweep_that_comes_later_has_no_claim_to_the_time_before()
    {
        _share.Offer("a", 10, 0, Start);
        Simulate(4, 10_000, _ => 10);
        var now = Start.AddSeconds(10_000);
        _share.Offer("b", 10, 0, now);

        Enumerable.Range(0, 6).Count(number => _share.Next($"x{number}", now) == "b").ShouldBeInRange(2, 4);
    }

    [Fact]
    public void A_sweep_that_has_nothing_for_the_worker_is_passed_over_and_not_charged()
    {
        _share.Offer("a", 10, 0, Start);
        _share.Offer("b", 10, 0, Start);
        _share.Next("w", Start).ShouldBe("a");

        _share.Next("w", Start, new HashSet<string> { "a" }).ShouldBe("b");
        _share.Next("w", Start, new HashSet<string> { "a", "b" }).ShouldBeNull();
        _share.Next("w", Start).ShouldBe("a");
    }

    [Fact]
    public void A_sweep_that_withdrew_or_is_forgotten_is_not_asked()
    {
        _share.Offer("a", 10, 0, Start);
        _share.Offer("b", 10, 0, Start);
        _share.Withdraw("a", 0, Start);

        (_share.Next("w", Start), _share.Offers).ShouldBe(("b", 1));
        _share.Forget("b");
        _share.Next("w", Start).ShouldBeNull();
    }

    [Fact]
    public void A_worker_that_died_is_charged_no_longer_than_its_sweep_believes_in_it()
    {
        _share.Offer("a", 10, 0, Start);
        _share.Offer("b", 10, 0, Start);
        _share.Next("dead", Start).ShouldBe("a");
        _share.Offer("a", 10, 0, Start.AddSeconds(1));

        var spent = Simulate(1, 10_000, _ => 10);

        (spent["a"] / spent["b"]).ShouldBe(1, 0.05);
    }

    /// <summary>Worker-seconds that each sweep gets while workers do one trial after the other.</summary>
    private Dictionary<string, double> Simulate(int workers, double seconds, Func<string, double> duration)
    {
        var spent = new Dictionary<string, double>();
        var free = new PriorityQueue<int, (double, int)>(Enumerable.Range(0, workers).Select(worker => (worker, (0.0, worker))));
        while (free.TryDequeue(out var worker, out var at) && at.Item1 < seconds)
        {
            var sweep = _share.Next($"w{worker}", Start.AddSeconds(at.Item1))!;
            spent[sweep] = spent.GetValueOrDefault(sweep) + duration(sweep);
            free.Enqueue(worker, (at.Item1 + duration(sweep), worker));
        }

        return spent;
    }
}
