using FocusNetGrid.Reports.CrossValidation;
using FocusNetGrid.Reports.Runs;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Reports.Tests.CrossValidation;

/// <summary>Trials of folds with counts that can be worked out by hand.</summary>
internal static class Folds
{
    public static ReportedTrial Trial(string configuration, int fold, int seed, params CaseCounts[] cases)
    {
        var sample = Samples.Trial($"{configuration}, fold {fold}, seed {seed}");
        return sample with
        {
            Configuration = configuration,
            Trial = sample.Trial with { Seed = seed, Split = new SplitPart(fold, ["t1", "t2"], [.. cases.Select(one => one.Id)], []) },
            Result = sample.Result with { Evaluations = [Measured.Evaluation("validation", cases)] },
        };
    }

    public static FoldTrial Planned(string configuration, int fold, int seed, string gap, params string[] heldOut) => new(configuration, fold, seed, heldOut, gap);

    /// <summary>An image of 1000 pixels.</summary>
    public static CaseCounts Case(string id, int found, int extra, int missed) => new(id, found, extra, missed, 1000 - found - extra - missed);
}
