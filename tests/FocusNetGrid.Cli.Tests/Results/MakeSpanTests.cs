using FocusNetGrid.Cli.Results;

namespace FocusNetGrid.Cli.Tests.Results;

public sealed class MakeSpanTests
{
    [Fact]
    public void One_worker_takes_the_sum() => MakeSpan.Of([3, 2, 1], 1).ShouldBe(6);

    [Fact]
    public void The_next_trial_begins_where_a_worker_is_free_first() => MakeSpan.Of([5, 1, 1, 4], 2).ShouldBe(6);

    [Fact]
    public void More_workers_than_trials_take_as_long_as_the_longest() => MakeSpan.Of([2, 7], 8).ShouldBe(7);

    [Fact]
    public void Nothing_takes_no_time() => MakeSpan.Of([], 3).ShouldBe(0);
}
