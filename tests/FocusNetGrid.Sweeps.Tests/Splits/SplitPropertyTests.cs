using FocusNetGrid.Sweeps.Splits;
using FsCheck;
using FsCheck.Fluent;

namespace FocusNetGrid.Sweeps.Tests.Splits;

public sealed class SplitPropertyTests
{
    private static readonly Gen<SplitSpec> Any = Gen.OneOf(
        AnyCases.Folds,
        AnyCases.Folds.Select(spec => new SplitSpec { Seed = spec.Seed, Stratify = spec.Stratify, Groups = spec.Groups }),
        AnyCases.Folds.Select(spec => new SplitSpec { Train = 11, Validation = 4, Test = 3, Seed = spec.Seed, Stratify = spec.Stratify, Groups = spec.Groups }));

    [Fact]
    public void The_parts_of_a_fold_are_disjoint_and_with_the_unused_cases_they_are_all_cases() => AnyCases.Check(Any, (_, cases, plan) =>
    {
        var all = cases.Select(item => item.Id).Order(StringComparer.Ordinal).ToArray();
        foreach (var part in plan.Parts)
        {
            part.Train.Concat(part.Validation).Concat(part.Test).Concat(plan.Unused).Order(StringComparer.Ordinal).ShouldBe(all);
        }
    });

    [Fact]
    public void The_order_in_which_cases_come_does_not_matter() => AnyCases.Check(Any, (spec, cases, plan) =>
        SplitPlanner.Plan(spec, [.. cases.OrderBy(item => item.ForegroundShare).ThenByDescending(item => item.Id, StringComparer.Ordinal)]).ShouldBe(plan));

    [Fact]
    public void Every_case_is_held_out_exactly_once_a_repeat() => AnyCases.Check(AnyCases.Folds, (spec, cases, plan) =>
    {
        var all = cases.Select(item => item.Id).Order(StringComparer.Ordinal).ToArray();
        plan.Parts.Select(part => part.Fold).ShouldBe(Enumerable.Range(0, spec.Folds!.Value * spec.Repeats));
        foreach (var repeat in plan.Parts.Chunk(spec.Folds!.Value))
        {
            repeat.SelectMany(part => spec.ValidationShare == 0 ? part.Validation : part.Test).Order(StringComparer.Ordinal).ShouldBe(all);
        }
    });

    [Fact]
    public void No_group_is_in_two_parts() => AnyCases.Check(Any.Where(spec => spec.Groups is not null), (_, cases, plan) =>
    {
        var groups = cases.ToDictionary(item => item.Id, item => item.Group);
        foreach (var part in plan.Parts)
        {
            IReadOnlyList<string>[] lists = [part.Train, part.Validation, part.Test, plan.Unused];
            var memberships = lists.SelectMany((ids, list) => ids.Select(id => (groups[id], list))).Distinct().Count();
            memberships.ShouldBe(groups.Values.Distinct().Count());
        }
    });

    [Fact]
    public void Without_groups_folds_differ_by_one_case_at_most() => AnyCases.Check(AnyCases.Folds.Where(spec => spec.Groups is null && spec.ValidationShare is null), (_, cases, plan) =>
        (plan.Parts.Max(part => part.Test.Count) - plan.Parts.Min(part => part.Test.Count)).ShouldBeLessThanOrEqualTo(1));

    [Fact]
    public void Without_groups_sizes_are_exact_and_with_groups_they_are_limits() => AnyCases.Check(Any.Where(spec => spec.Kind == SplitKind.Sizes), (spec, _, plan) =>
    {
        int[] sizes = [plan.Parts[0].Train.Count, plan.Parts[0].Validation.Count, plan.Parts[0].Test.Count];
        if (spec.Groups is null)
        {
            sizes.ShouldBe([11, 4, 3]);
        }

        sizes.Zip([11, 4, 3]).ShouldAllBe(size => size.First <= size.Second && size.First > 0);
    });

    [Fact]
    public void Another_seed_gives_another_division() => AnyCases.Check(AnyCases.Folds.Where(spec => spec.Groups is null), (spec, cases, plan) =>
        SplitPlanner.Plan(spec with { Seed = spec.Seed + 1 }, cases).ShouldNotBe(plan));

    [Fact]
    public void Stratified_folds_have_nearly_the_same_mean_foreground() =>
        AnyCases.Check(AnyCases.Folds.Where(spec => spec is { Groups: null, Stratify: Stratification.Foreground, ValidationShare: null }), (spec, cases, plan) =>
        {
            var shares = cases.ToDictionary(item => item.Id, item => item.ForegroundShare);
            var means = plan.Parts.Select(part => part.Test.Average(id => shares[id])).ToArray();

            // Dealt along the line, two folds differ by at most one gap between neighbours a stretch: the whole span over the cases of a fold.
            var smallest = plan.Parts.Min(part => part.Test.Count);
            (means.Max() - means.Min()).ShouldBeLessThanOrEqualTo((shares.Values.Max() - shares.Values.Min()) * 2 / smallest);
        });
}
