using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Cli.Progress;

/// <summary>The sentences that the views share.</summary>
internal static class RunLines
{
    /// <summary>The data are ready.</summary>
    public static string Prepared(DataFacts data, TimeSpan took) =>
        $"{Words.Count(data.Cases, "case")} of {data.Size}x{data.Size} ready in {took.TotalSeconds:0.0} s (fingerprint {data.Fingerprint[..12]})";

    /// <summary>How many trials there are, and who does them.</summary>
    public static string Planned(SweepPlan plan, int finishedBefore, int workers)
    {
        var trials = Words.Count(plan.Count, "trial") + (plan.Adaptive is null ? "" : " to begin with");
        var with = workers > 1 ? $" with {workers} workers" : "";
        return finishedBefore == 0 ? $"{trials} to run{with}" : $"{trials}, {finishedBefore} of them finished before{with}";
    }

    /// <summary>An epoch is done.</summary>
    public static string Epoch(PlannedTrial trial, TrialReading reading)
    {
        var (epochs, last) = (trial.Trial.Training.Epochs, reading.Last!);
        return $"epoch {last.Epoch.ToString().PadLeft(epochs.ToString().Length)}/{epochs}"
            + $"  loss {last.TrainLoss:0.0000}  validation {last.ValidationLoss:0.0000}  Dice {last.ValidationDice:0.0000}{(last.Best ? " *" : "  ")}"
            + $"  {reading.ImagesPerSecond:0.0} img/s{Left(reading, "  ")}";
    }

    /// <summary>An attempt is over.</summary>
    public static string Ended(PlannedTrial trial, TrialStatus status, TrialResult? result, TrialFailure? failure) => (status, result, failure) switch
    {
        (TrialStatus.Succeeded, { } finished, _) => $"{trial.Title}: {HeldOut(finished)}, best epoch {finished.BestEpoch} of {finished.History.Count},"
            + $" {finished.Cost.ImagesPerSecond:0.0} img/s, {Words.Duration(TimeSpan.FromSeconds(finished.Cost.TrainingSeconds))}",
        (TrialStatus.Pruned, { } pruned, _) => $"{trial.Title}: pruned after epoch {pruned.History.Count}, {HeldOut(pruned)}",
        (TrialStatus.Failed, _, { } cause) => $"{trial.Title}: failed: {cause.Message}",
        (TrialStatus.Waiting, _, { } cause) => $"{trial.Title}: {cause.Message}; it is tried again",
        (TrialStatus.Waiting, _, _) => $"{trial.Title}: stopped at a checkpoint",
        _ => $"{trial.Title}: {status.ToString().ToLowerInvariant()}",
    };

    /// <summary>The estimated time left, if there is an estimate.</summary>
    public static string Left(TrialReading reading, string before) => reading.Left is { } left ? $"{before}{Words.Duration(left)} left" : "";

    private static string HeldOut(TrialResult result)
    {
        var part = result.Evaluations[^1];
        return $"{part.Part} Dice {part.Pooled.Dice:0.0000} pooled, {part.PerImage.Dice:0.0000} per image";
    }
}
