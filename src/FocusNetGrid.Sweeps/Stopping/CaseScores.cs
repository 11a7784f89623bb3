using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Stopping;

/// <summary>A result's Dice, image by image.</summary>
internal static class CaseScores
{
    /// <summary>The scores on the part that the result is reported on: the test part where there is one. Nothing to find and nothing found is 1.</summary>
    public static float[] Of(TrialResult result)
    {
        var reported = result.Evaluations.FirstOrDefault(evaluation => evaluation.Part == "test") ?? result.Evaluations[^1];
        return [.. reported.Cases.Select(Dice)];
    }

    private static float Dice(CaseCounts counts)
    {
        var marked = 2.0 * counts.TruePositives + counts.FalsePositives + counts.FalseNegatives;
        return marked == 0 ? 1 : (float)(2.0 * counts.TruePositives / marked);
    }
}
