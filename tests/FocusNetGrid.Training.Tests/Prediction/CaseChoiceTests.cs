using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Prediction;

namespace FocusNetGrid.Training.Tests.Prediction;

public sealed class CaseChoiceTests
{
    [Fact]
    public void Best_median_and_worst_are_chosen_by_Jaccard()
    {
        CaseCounts[] cases = [Case("c", 50), Case("a", 90), Case("e", 10), Case("b", 70), Case("d", 30)];

        CaseChoice.ByJaccard(cases).ShouldBe([new("best", "a", 0.9), new("median", "c", 0.5), new("worst", "e", 0.1)]);
    }

    [Fact]
    public void Ties_go_to_the_first_id_whatever_the_order_of_the_cases()
    {
        CaseCounts[] cases = [Case("z", 90), Case("a", 90), Case("m", 90)];

        CaseChoice.ByJaccard(cases).Select(choice => choice.Id).ShouldBe(["a", "m", "z"]);
    }

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "best")]
    [InlineData(2, "best worst")]
    public void Few_cases_give_few_rows(int count, string rules) =>
        string.Join(' ', CaseChoice.ByJaccard([.. Enumerable.Range(1, count).Select(hits => Case($"{hits}", hits))]).Select(choice => choice.Rule)).ShouldBe(rules);

    [Fact]
    public void Of_several_networks_the_mean_decides_and_not_one_of_them()
    {
        CaseCounts[] first = [Case("a", 90), Case("b", 60), Case("c", 50), Case("d", 40)];
        CaseCounts[] second = [Case("d", 40), Case("c", 30), Case("b", 90), Case("a", 20)];

        // Means: a .55, b .75, c .40, d .40; the upper median of four is the second.
        CaseChoice.ByMeanJaccard([first, second]).Select(choice => (choice.Rule, choice.Id)).ShouldBe([("best", "b"), ("median", "a"), ("worst", "d")]);
        CaseChoice.ByMeanJaccard([first, second])[0].Jaccard.ShouldBe(0.75, 1e-12);
    }

    [Fact]
    public void Networks_that_were_measured_on_other_cases_cannot_be_compared() =>
        Should.Throw<ArgumentException>(() => CaseChoice.ByMeanJaccard([[Case("a", 90)], [Case("b", 90)]])).Message.ShouldContain("'a'");

    private static CaseCounts Case(string id, int hits) => new(id, hits, 100 - hits, 0, 1000);
}
