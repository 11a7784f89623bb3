using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Tests.Coordination;

/// <summary>Records of trials.</summary>
internal static class Logs
{
    private const int Images = 12;
    private static readonly DateTimeOffset Time = DateTimeOffset.UnixEpoch;

    /// <summary>A trial that runs and has so many epochs.</summary>
    public static TrialLog Running(PlannedTrial trial, int epochs, double dice)
    {
        var begun = TrialLog.Of(trial.Id);
        begun = begun.Apply(begun.Begin(new("operation", new("sweep", trial.Index, 0), "worker"), new RetryPolicy(), Time).Events);
        return Enumerable.Range(1, epochs).Aggregate(begun, (log, epoch) => log.Apply(log.Report(1, Epoch(epoch, dice)).Events));
    }

    /// <summary>A trial with all its epochs and a result.</summary>
    public static TrialLog Succeeded(PlannedTrial trial, double dice)
    {
        var log = Running(trial, trial.Trial.Training.Epochs, dice);
        return log.Apply(log.Finish(1, Result(trial, log.History, dice), isPruned: false, Time).Events);
    }

    private static EpochRecord Epoch(int number, double dice) => new(number, 1e-3, 1, 1 - dice, dice, dice / 2, false);

    private static TrialResult Result(PlannedTrial trial, IReadOnlyList<EpochRecord> history, double dice)
    {
        var hits = (long)(100 * dice);
        var scores = new Scores(dice, dice, dice, dice, dice, dice);
        return new()
        {
            TrialId = trial.Id,
            History = history,
            BestEpoch = 1,
            Evaluations = [new("validation", 1, scores, scores, scores, scores, [.. Enumerable.Range(0, Images).Select(image => new CaseCounts($"{image}", hits, 200 - 2 * hits, 0, 0))])],
            WeightsSha256 = "ff",
            Cost = new(1, 1, 1, 1, 1),
        };
    }
}
