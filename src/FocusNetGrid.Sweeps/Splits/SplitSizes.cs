namespace FocusNetGrid.Sweeps.Splits;

/// <summary>How many cases each part is to have.</summary>
internal static class SplitSizes
{
    /// <summary>Train, validation and test of a split by shares; validation, and test unless its share is 0, have one case at least.</summary>
    /// <exception cref="SplitException">Nothing is left to train on.</exception>
    public static int[] OfShares(SplitSpec spec, int cases)
    {
        var validation = Share(spec.ValidationShare ?? SplitSpec.DefaultValidationShare, cases);
        var test = Share(spec.TestShare ?? SplitSpec.DefaultTestShare, cases);
        return cases - validation - test >= 1
            ? [cases - validation - test, validation, test]
            : throw new SplitException("split", $"{cases} cases are too few for a training, a validation and a test part; add cases");
    }

    /// <summary>Train and validation of the cases outside a fold.</summary>
    /// <exception cref="SplitException">Nothing is left to train on.</exception>
    public static int[] OfFold(SplitSpec spec, int others)
    {
        var validation = Share(spec.ValidationShare ?? SplitSpec.DefaultValidationShare, others);
        return others - validation >= 1
            ? [others - validation, validation]
            : throw new SplitException("split.folds", $"outside a fold there are {others} cases, too few to train and validate on; add cases");
    }

    /// <summary>Equal parts; the first ones have one more where it does not come out even.</summary>
    public static int[] Even(int cases, int parts) =>
        [.. Enumerable.Range(0, parts).Select(part => cases / parts + (part < cases % parts ? 1 : 0))];

    private static int Share(double share, int cases) =>
        share == 0 ? 0 : Math.Max(1, (int)Math.Round(share * cases, MidpointRounding.AwayFromZero));
}
