using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Training.Tests.Trials;

/// <summary>Compares what two runs of a trial have left.</summary>
internal static class Outcomes
{
    /// <summary>Every bit that the clock does not decide is the same.</summary>
    public static void ShouldBeTheSame(TrialResult actual, TrialResult expected, TrialFolder actualFolder, TrialFolder expectedFolder)
    {
        actual.WeightsSha256.ShouldBe(expected.WeightsSha256);
        actual.History.ShouldBe(expected.History);
        actual.BestEpoch.ShouldBe(expected.BestEpoch);
        actual.Evaluations.Select(Flat).ShouldBe(expected.Evaluations.Select(Flat));
        File.ReadAllText(actualFolder.File("history.csv")).ShouldBe(File.ReadAllText(expectedFolder.File("history.csv")));
    }

    private static string Flat(Evaluation evaluation) => System.Text.Json.JsonSerializer.Serialize(evaluation, CanonicalJson.Options);
}
