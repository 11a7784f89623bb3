using FocusNetGrid.Sweeps.Splits;
using FsCheck;
using FsCheck.Fluent;

namespace FocusNetGrid.Sweeps.Tests.Splits;

/// <summary>Random data sets of 20 to 150 cases in groups of 1 to about 6, with any foreground.</summary>
internal static class AnyCases
{
    public static Gen<SplitCase[]> Generator { get; } =
        from count in Gen.Choose(20, 150)
        from shares in Gen.Choose(0, 1000).ArrayOf(count)
        from groups in Gen.Choose(0, count / 3).ArrayOf(count)
        select Enumerable.Range(0, count).Select(index => new SplitCase($"c{index * 7919 % 1000:d3}-{index}", shares[index] / 1000.0, $"g{groups[index]}")).ToArray();

    /// <summary>A cross-validation of any kind that such a data set has cases enough for.</summary>
    public static Gen<SplitSpec> Folds { get; } =
        from folds in Gen.Choose(2, 5)
        from repeats in Gen.Choose(1, 3)
        from seed in Gen.Choose(0, 1000)
        from stratify in Gen.Elements(Stratification.None, Stratification.Foreground)
        from groups in Gen.Elements(null, "groups.csv")
        from share in Gen.Elements<double?>(null, 0, 0.25)
        select new SplitSpec { Folds = folds, Repeats = repeats, Seed = seed, Stratify = stratify, Groups = groups, ValidationShare = share };

    /// <summary>Checks a promise on 300 random data sets and splits, the same ones on every run.</summary>
    public static void Check(Gen<SplitSpec> specs, Action<SplitSpec, SplitCase[], SplitPlan> promise) =>
        Prop.ForAll(specs.Zip(Generator).ToArbitrary(), input => promise(input.Item1, input.Item2, SplitPlanner.Plan(input.Item1, input.Item2)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(2018, 1));
}
