using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Dashboard.Tests.Harness;

/// <summary>Made-up results that look like training; they follow formulas, so they are the same on every machine.</summary>
internal static class MadeUp
{
    /// <summary>An epoch of a trial.</summary>
    /// <param name="epoch">From 1.</param>
    /// <param name="epochs">In all.</param>
    /// <param name="quality">How good the trial becomes, about 0.7 to 1.</param>
    public static EpochRecord Epoch(int epoch, int epochs, double quality)
    {
        var progress = epoch / (double)epochs;
        var best = Math.Max(1, epochs * 3 / 4);
        var dice = 0.93 * quality * (1 - 1 / (1 + 14 * progress * progress)) + 0.012 * Math.Sin(7 * epoch * quality);
        return new(
            epoch,
            progress <= 0.5 ? 1e-3 : progress <= 0.8 ? 1e-4 : 1e-5,
            1.4 / quality / (1 + 5 * progress) - 0.1,
            1.5 / quality / (1 + 4 * progress) + 0.02 * Math.Sin(5 * epoch) + Math.Max(0, epoch - best) * 0.03,
            dice,
            dice / (2 - dice),
            epoch <= best);
    }

    /// <summary>What a trial leaves.</summary>
    public static TrialResult Result(TrialSpec trial, double quality, IReadOnlyList<EpochRecord> history)
    {
        var cases = trial.Split.Validation.Select((id, index) => Case(id, index, quality)).ToList();
        return new()
        {
            TrialId = trial.Id(),
            History = history,
            BestEpoch = history.Last(epoch => epoch.Best).Epoch,
            Evaluations = [Evaluation(cases)],
            WeightsSha256 = new string('a', 64),
            Cost = new(583_785, 597_639, 182.5, 39.04, 1_512_000_000),
        };
    }

    private static Evaluation Evaluation(List<CaseCounts> cases)
    {
        var all = ThresholdScores.Of(new(
            "all", cases.Sum(one => one.TruePositives), cases.Sum(one => one.FalsePositives), cases.Sum(one => one.FalseNegatives), cases.Sum(one => one.TrueNegatives)));
        return new("validation", 0.31, all, new(0.1, 0.1, 0.01, 0.02, 0.09, 0.11), all, all, cases);
    }

    private static CaseCounts Case(string id, int index, double quality)
    {
        var foreground = 300 + 67 * (index % 9);
        var found = (int)(foreground * Math.Min(0.99, quality * (0.86 + 0.012 * (index % 7))));
        var extra = 18 + 11 * (index % 5) + (int)(90 * (1 - quality));
        return new(id, found, extra, foreground - found, 4096 - foreground - extra);
    }
}
