using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Stopping;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Tests.Stopping;

/// <summary>Short ways to say how a trial stands.</summary>
internal static class Standing
{
    /// <summary>A trial that runs, by the validation Dice of its epochs.</summary>
    public static TrialStanding Running(int configuration, int epochs, params double[] dice) => new(new(configuration, 0, 0), epochs, History(dice));

    /// <summary>The same once it has finished.</summary>
    public static TrialStanding Finished(int configuration, params double[] dice) =>
        new(new(configuration, 0, 0), dice.Length, History(dice), Result(History(dice), []));

    /// <summary>A trial that has finished, by the Dice of its images in hundredths.</summary>
    public static TrialStanding Measured(TrialPlace place, params int[] hundredths) =>
        new(place, 1, History([0.5]), Result(History([0.5]), [.. hundredths.Select((score, image) => new CaseCounts($"{image}", score, 200 - 2 * score, 0, 0))]));

    private static EpochRecord[] History(double[] dice) =>
        [.. dice.Select((value, index) => new EpochRecord(index + 1, 1e-3, 1, 1 - value, value, value / 2, false))];

    private static TrialResult Result(EpochRecord[] history, CaseCounts[] cases)
    {
        var none = new Scores(0, 0, 0, 0, 0, 0);
        return new()
        {
            TrialId = "00aa",
            History = history,
            BestEpoch = 1,
            Evaluations = [new("validation", 1, none, none, none, none, []), new("test", 1, none, none, none, none, cases)],
            WeightsSha256 = "ff",
            Cost = new(1, 1, 1, 1, 1),
        };
    }
}
