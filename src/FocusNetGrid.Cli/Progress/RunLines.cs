using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Cli.Progress;

/// <summary>The sentences that the views share.</summary>
internal static class RunLines
{
    /// <summary>The data are ready.</summary>
    public static string Prepared(DataFacts data, TimeSpan took) =>
        $"{Words.Count(data.Cases, "case")} of {data.Size}x{data.Size} ready in {took.TotalSeconds:0.0} s (fingerprint {data.Fingerprint[..12]})";

    /// <summary>How many trials there are.</summary>
    public static string Planned(int trials, int finishedBefore) => finishedBefore == 0
        ? $"{Words.Count(trials, "trial")} to run"
        : $"{Words.Count(trials, "trial")}, {finishedBefore} of them finished before";

    /// <summary>An epoch is done.</summary>
    public static string Epoch(PlannedTrial trial, TrialReading reading)
    {
        var (epochs, last) = (trial.Trial.Training.Epochs, reading.Last!);
        return $"epoch {last.Epoch.ToString().PadLeft(epochs.ToString().Length)}/{epochs}"
            + $"  loss {last.TrainLoss:0.0000}  validation {last.ValidationLoss:0.0000}  Dice {last.ValidationDice:0.0000}{(last.Best ? " *" : "  ")}"
            + $"  {reading.ImagesPerSecond:0.0} img/s{Left(reading, "  ")}";
    }

    /// <summary>A trial is done.</summary>
    public static string Ended(TrialOutcome outcome) => outcome.Result is { } result
        ? $"{outcome.Planned.Title}: {HeldOut(result)}, best epoch {result.BestEpoch} of {result.History.Count},"
            + $" {result.Cost.ImagesPerSecond:0.0} img/s, {Words.Duration(TimeSpan.FromSeconds(result.Cost.TrainingSeconds))}"
        : $"{outcome.Planned.Title}: failed: {outcome.Record.Error}";

    /// <summary>The estimated time left, if there is an estimate.</summary>
    public static string Left(TrialReading reading, string before) => reading.Left is { } left ? $"{before}{Words.Duration(left)} left" : "";

    private static string HeldOut(TrialResult result)
    {
        var part = result.Evaluations[^1];
        return $"{part.Part} Dice {part.Pooled.Dice:0.0000} pooled, {part.PerImage.Dice:0.0000} per image";
    }
}
