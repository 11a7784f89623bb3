using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Tests.Harness;

/// <summary>What trials come to.</summary>
internal static class Results
{
    private const int Images = 12;

    public static EpochRecord Epoch(int number, double dice) => new(number, 0.001, 1 - dice, 1 - dice, dice, dice / (2 - dice), Best: true);

    public static IReadOnlyList<EpochRecord> Epochs(int count, double dice) => [.. Enumerable.Range(1, count).Select(number => Epoch(number, dice))];

    /// <summary>A result whose every image has this Dice.</summary>
    public static TrialResult Of(string trialId, IReadOnlyList<EpochRecord> history, double dice)
    {
        var hits = (long)Math.Round(1000 * dice);
        var cases = Enumerable.Range(0, Images).Select(image => new CaseCounts($"case-{image}", hits, 1000 - hits, 1000 - hits, 9000)).ToArray();
        var scores = new Scores(dice, dice, dice, dice, dice, dice / (2 - dice));
        return new()
        {
            TrialId = trialId,
            History = history,
            BestEpoch = history.Count,
            Evaluations = [new("validation", 1 - dice, scores, scores, scores, scores, cases)],
            WeightsSha256 = new string('0', 64),
            Cost = new(1, 1, 1, 1, 1),
        };
    }
}
