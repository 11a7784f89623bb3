using FocusNetGrid.Sweeps.Chance;

namespace FocusNetGrid.Sweeps.Splits;

/// <summary>Divides a data set's cases.</summary>
public static class SplitPlanner
{
    private const int TrainPart = 0;
    private const int ValidationPart = 1;
    private const int TestPart = 2;

    /// <summary>Divides the cases as the spec says. The result depends on the spec and the cases alone, not on the order in which they come.</summary>
    /// <exception cref="SplitException">There are too few cases or groups, an id comes twice, or a case has no group.</exception>
    public static SplitPlan Plan(SplitSpec spec, IEnumerable<SplitCase> cases)
    {
        ArgumentNullException.ThrowIfNull(spec);
        SplitCase[] sorted = [.. cases.OrderBy(item => item.Id, StringComparer.Ordinal)];
        Check(spec, sorted);
        return spec.Kind switch
        {
            SplitKind.Folds => PlanFolds(spec, sorted),
            SplitKind.Sizes => PlanOnce(spec, sorted, [spec.Train!.Value, spec.Validation!.Value, spec.Test ?? 0]),
            _ => PlanOnce(spec, sorted, SplitSizes.OfShares(spec, sorted.Length)),
        };
    }

    private static void Check(SplitSpec spec, SplitCase[] sorted)
    {
        for (var index = 1; index < sorted.Length; index++)
        {
            if (sorted[index].Id == sorted[index - 1].Id)
            {
                throw new SplitException("data", $"the id {sorted[index].Id} comes twice; ids must differ, or one case could be trained on and held out");
            }
        }

        if (spec.Groups is not null && Array.Find(sorted, item => item.Group is null) is { } alone)
        {
            throw new SplitException("split.groups", $"the case {alone.Id} has no group in {spec.Groups}; add a line for it");
        }
    }

    private static SplitPlan PlanOnce(SplitSpec spec, SplitCase[] cases, int[] sizes)
    {
        if (sizes.Sum(size => (long)size) > cases.Length)
        {
            throw new SplitException("split", $"train {sizes[TrainPart]}, validation {sizes[ValidationPart]} and test {sizes[TestPart]} are "
                + $"{sizes.Sum(size => (long)size)} cases, but the data has {cases.Length}; make them {cases.Length} or fewer together");
        }

        var dealt = Dealer(spec).Deal(cases, sizes, SplitMix64.For($"split/{spec.Seed}/fixed"));
        var part = new SplitPart(0, Ids(cases, dealt, TrainPart), Ids(cases, dealt, ValidationPart), Ids(cases, dealt, TestPart));
        RefuseEmpty(part, sizes[TestPart] > 0, spec);
        var unused = Ids(cases, dealt, -1);
        return new([part], unused, SplitNotes.Of(spec, part, sizes, unused.Length, cases.Length));
    }

    private static SplitPlan PlanFolds(SplitSpec spec, SplitCase[] cases)
    {
        var folds = spec.Folds!.Value;
        var (units, unit) = spec.Groups is null
            ? (cases.Length, "cases")
            : (cases.Select(item => item.Group).Distinct(StringComparer.Ordinal).Count(), "groups");
        if (units < folds)
        {
            throw new SplitException("split.folds", $"{folds} folds of {units} {unit}; use at most {units} folds");
        }

        var parts = new List<SplitPart>();
        for (var repeat = 0; repeat < spec.Repeats; repeat++)
        {
            var dealt = Dealer(spec).Deal(cases, SplitSizes.Even(cases.Length, folds), SplitMix64.For($"split/{spec.Seed}/folds/{repeat}"));
            for (var fold = 0; fold < folds; fold++)
            {
                parts.Add(PlanFold(spec, cases, dealt, repeat, fold));
            }
        }

        return new(parts, [], SplitNotes.OfFolds(spec));
    }

    private static SplitPart PlanFold(SplitSpec spec, SplitCase[] cases, int[] dealt, int repeat, int fold)
    {
        var held = Ids(cases, dealt, fold);
        SplitCase[] others = [.. cases.Where((_, index) => dealt[index] != fold)];
        var number = repeat * spec.Folds!.Value + fold;
        if (spec.ValidationShare == 0)
        {
            return new(number, [.. others.Select(item => item.Id)], held, []);
        }

        var sizes = SplitSizes.OfFold(spec, others.Length);
        var inner = Dealer(spec).Deal(others, sizes, SplitMix64.For($"split/{spec.Seed}/validation/{repeat}/{fold}"));
        var part = new SplitPart(number, Ids(others, inner, TrainPart), Ids(others, inner, ValidationPart), held);
        RefuseEmpty(part, needsTest: true, spec);
        return part;
    }

    private static void RefuseEmpty(SplitPart part, bool needsTest, SplitSpec spec)
    {
        var empty = part.Train.Count == 0 ? "training" : part.Validation.Count == 0 ? "validation" : needsTest && part.Test.Count == 0 ? "test" : null;
        if (empty is not null)
        {
            throw new SplitException("split", spec.Groups is null
                ? $"too few cases: the {empty} part of fold {part.Fold} would be empty; add cases or use fewer parts"
                : $"too few or too large groups: the {empty} part of fold {part.Fold} would be empty; use fewer parts or larger ones");
        }
    }

    private static IDealer Dealer(SplitSpec spec) => (spec.Groups, spec.Stratify) switch
    {
        (not null, _) => new GroupDealer(spec.Stratify == Stratification.Foreground, isLimit: spec.Kind == SplitKind.Sizes),
        (_, Stratification.Foreground) => new ForegroundDealer(),
        _ => new ChanceDealer(),
    };

    private static string[] Ids(IReadOnlyList<SplitCase> cases, int[] dealt, int part) =>
        [.. cases.Where((_, index) => dealt[index] == part).Select(item => item.Id)];
}
