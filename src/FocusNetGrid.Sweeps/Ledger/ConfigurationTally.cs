using FocusNetGrid.Sweeps.Plans;

namespace FocusNetGrid.Sweeps.Ledger;

/// <summary>How far a configuration is, over its folds and seeds.</summary>
/// <param name="Succeeded">Trials with a result.</param>
/// <param name="Failed">Trials whose attempts are used up.</param>
/// <param name="Stopped">Trials that were pruned or cancelled.</param>
/// <param name="Unfinished">Trials that wait or run.</param>
/// <param name="Mean">Mean score of the trials that have one; null for none.</param>
/// <param name="Deviation">Sample standard deviation of the same; 0 for one alone.</param>
public sealed record ConfigurationTally(int Succeeded, int Failed, int Stopped, int Unfinished, double? Mean, double Deviation)
{
    /// <summary>Whether every trial has ended.</summary>
    public bool HasEnded => Unfinished == 0;

    /// <summary>The tally of one configuration. Scores are summed in the plan's order, so it does not depend on the order in which trials ended.</summary>
    public static ConfigurationTally Of(SweepLedger ledger, PlanShape shape, int configuration)
    {
        var states = new int[Enum.GetValues<LedgerState>().Length];
        var scores = new List<double>();
        foreach (var index in shape.IndicesOf(configuration))
        {
            states[(int)ledger.StateOf(index)]++;
            if (ledger.ScoreOf(index) is { } score)
            {
                scores.Add(score);
            }
        }

        var (succeeded, failed) = (states[(int)LedgerState.Succeeded], states[(int)LedgerState.Failed]);
        var stopped = states[(int)LedgerState.Pruned] + states[(int)LedgerState.Cancelled];
        var mean = scores.Count > 0 ? scores.Average() : (double?)null;
        var deviation = scores.Count > 1 ? Math.Sqrt(scores.Sum(score => (score - mean!.Value) * (score - mean.Value)) / (scores.Count - 1)) : 0;
        return new(succeeded, failed, stopped, shape.TrialsOfConfiguration - succeeded - failed - stopped, mean, deviation);
    }
}
