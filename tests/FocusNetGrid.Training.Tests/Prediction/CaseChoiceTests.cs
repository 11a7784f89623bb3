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

    private static CaseCounts Case(string id, int hits) => new(id, hits, 100 - hits, 0, 1000);
}
