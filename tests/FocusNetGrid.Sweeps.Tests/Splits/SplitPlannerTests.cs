using System.Globalization;
using FocusNetGrid.Sweeps.Chance;
using FocusNetGrid.Sweeps.Splits;

namespace FocusNetGrid.Sweeps.Tests.Splits;

public sealed class SplitPlannerTests
{
    // Computed by an independent implementation in Python from the documented generator, seeding and shuffle.
    [Fact]
    public void Sizes_give_the_ids_that_an_independent_implementation_gives()
    {
        var plan = SplitPlanner.Plan(new() { Train = 5, Validation = 3, Test = 1, Seed = 2018 }, Cases(10));

        plan.Parts.ShouldHaveSingleItem().ShouldBe(new SplitPart(
            0, ["case-000", "case-001", "case-003", "case-004", "case-007"], ["case-005", "case-006", "case-008"], ["case-002"]));
        plan.Unused.ShouldBe(["case-009"]);
        plan.Notes.ShouldBe(["1 of 10 cases are in no part."]);
    }

    [Fact]
    public void Folds_give_the_ids_that_an_independent_implementation_gives() =>
        SplitPlanner.Plan(new() { Folds = 3, Seed = 7, ValidationShare = 0 }, Cases(10)).Parts.Select(part => part.Validation).ShouldBe(
        [
            ["case-001", "case-002", "case-005", "case-008"],
            ["case-003", "case-007", "case-009"],
            ["case-000", "case-004", "case-006"],
        ]);

    [Fact]
    public void Shares_are_70_10_20_where_the_spec_is_silent() =>
        SplitPlanner.Plan(new(), Cases(2594)).Parts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            part => part.Train.Count.ShouldBe(1816),
            part => part.Validation.Count.ShouldBe(259),
            part => part.Test.Count.ShouldBe(519));

    [Fact]
    public void The_papers_nuclei_split_has_no_test_part() =>
        SplitPlanner.Plan(new() { Train = 540, Validation = 130 }, Cases(670)).ShouldSatisfyAllConditions(
            plan => plan.Parts[0].Train.Count.ShouldBe(540),
            plan => plan.Parts[0].Test.ShouldBeEmpty(),
            plan => plan.Notes.ShouldBeEmpty());

    [Fact]
    public void Groups_that_do_not_fill_a_part_are_told() =>
        SplitPlanner.Plan(new() { Train = 7, Validation = 3, Groups = "g.csv" }, Cases(10, groupSize: 2)).Notes.ShouldBe(
        [
            "The train part has 6 cases instead of 7, as groups stay whole.",
            "The validation part has 2 cases instead of 3, as groups stay whole.",
            "2 of 10 cases are in no part.",
        ]);

    [Fact]
    public void Folds_that_validate_on_themselves_say_that_they_flatter() =>
        SplitPlanner.Plan(new() { Folds = 2, ValidationShare = 0 }, Cases(4)).Notes.ShouldHaveSingleItem().ShouldContain("flatter");

    [Theory]
    [InlineData("train 540, validation 130 and test 0 are 670 cases, but the data has 600; make them 600 or fewer together", 600, 540, 130)]
    [InlineData("train 2147483647, validation 1 and test 0 are 2147483648 cases, but the data has 9; make them 9 or fewer together", 9, int.MaxValue, 1)]
    public void Sizes_larger_than_the_data_are_refused(string problem, int cases, int train, int validation) =>
        Should.Throw<SplitException>(() => SplitPlanner.Plan(new() { Train = train, Validation = validation }, Cases(cases)))
            .ShouldSatisfyAllConditions(error => error.Field.ShouldBe("split"), error => error.Problem.ShouldBe(problem));

    [Fact]
    public void More_folds_than_cases_are_refused() =>
        Refusal(new() { Folds = 5 }, Cases(4)).ShouldBe("split.folds: 5 folds of 4 cases; use at most 4 folds");

    [Fact]
    public void More_folds_than_groups_are_refused() =>
        Refusal(new() { Folds = 5, Groups = "g.csv" }, Cases(20, groupSize: 5)).ShouldBe("split.folds: 5 folds of 4 groups; use at most 4 folds");

    [Fact]
    public void A_case_without_a_group_is_refused() =>
        Refusal(new() { Folds = 2, Groups = "g.csv" }, Cases(9)).ShouldBe("split.groups: the case case-000 has no group in g.csv; add a line for it");

    [Fact]
    public void An_id_that_comes_twice_is_refused() =>
        Refusal(new(), [.. Cases(9), .. Cases(1)]).ShouldStartWith("data: the id case-000 comes twice");

    [Fact]
    public void Too_few_cases_to_train_and_validate_on_are_refused() => Refusal(new() { Folds = 2 }, Cases(2))
        .ShouldBe("split.folds: outside a fold there are 1 cases, too few to train and validate on; add cases");

    [Fact]
    public void One_group_cannot_be_divided() =>
        Refusal(new() { Groups = "g.csv" }, Cases(9, groupSize: 9)).ShouldContain("too few or too large groups");

    [Fact]
    public void No_cases_cannot_be_divided() =>
        Refusal(new(), []).ShouldBe("split: 0 cases are too few for a training, a validation and a test part; add cases");

    [Fact]
    public void The_generator_gives_the_published_numbers()
    {
        // The first outputs of SplitMix64 from state 0, as its reference implementation prints them.
        var random = new SplitMix64(0);

        new[] { random.Next(), random.Next(), random.Next() }.ShouldBe([0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F]);
    }

    [Fact]
    public void The_generator_draws_below_a_bound_as_an_independent_implementation_does()
    {
        var random = SplitMix64.For("split/0/fixed");

        Enumerable.Range(0, 8).Select(_ => random.Below(1000)).ShouldBe([733, 191, 884, 167, 385, 420, 584, 451]);
    }

    private static string Refusal(SplitSpec spec, IReadOnlyList<SplitCase> cases) =>
        Should.Throw<SplitException>(() => SplitPlanner.Plan(spec, cases)).Message;

    private static SplitCase[] Cases(int count, int groupSize = 0) => [.. Enumerable.Range(0, count).Select(index => new SplitCase(
        $"case-{index:d3}", Group: groupSize == 0 ? null : (index / groupSize).ToString(CultureInfo.InvariantCulture)))];
}
