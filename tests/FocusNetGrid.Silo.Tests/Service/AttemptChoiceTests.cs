using FocusNetGrid.Silo.Artifacts;

namespace FocusNetGrid.Silo.Tests.Service;

/// <summary>Which attempt the next one goes on from, where each keeps its files apart.</summary>
public sealed class AttemptChoiceTests
{
    [Fact]
    public void An_attempt_that_was_cut_off_on_its_way_hides_no_earlier_checkpoint() =>
        AttemptChoice.Of([(1, "checkpoint.fng"), (2, "checkpoint.fng"), (2, "history.csv"), (3, "history.csv")], int.MaxValue).ShouldBe(2);

    [Fact]
    public void A_result_counts_as_much_as_a_checkpoint() =>
        AttemptChoice.Of([(1, "checkpoint.fng"), (2, "result.json")], int.MaxValue).ShouldBe(2);

    [Fact]
    public void Where_none_has_a_checkpoint_the_newest_is_shown() =>
        AttemptChoice.Of([(1, "history.csv"), (2, "trial.json")], int.MaxValue).ShouldBe(2);

    [Fact]
    public void Attempts_that_came_later_do_not_count() =>
        AttemptChoice.Of([(1, "checkpoint.fng"), (2, "checkpoint.fng")], 1).ShouldBe(1);

    [Fact]
    public void Of_no_attempt_there_is_none() =>
        AttemptChoice.Of([(3, "checkpoint.fng")], 2).ShouldBe(null);
}
