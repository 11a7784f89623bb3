using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Stopping;

/// <summary>How a trial stands, as a pruner sees it.</summary>
/// <param name="Place">Its configuration, fold and seed.</param>
/// <param name="Epochs">How many epochs it has when it is left alone.</param>
/// <param name="History">Its epochs so far.</param>
/// <param name="Result">What came out, where it has finished; null for one that runs or was stopped.</param>
public sealed record TrialStanding(TrialPlace Place, int Epochs, IReadOnlyList<EpochRecord> History, TrialResult? Result = null)
{
    /// <summary>The last epoch so far; 0 before the first.</summary>
    public int Epoch => History is [.., var last] ? last.Epoch : 0;

    /// <summary>The standing of a trial by its record.</summary>
    public static TrialStanding Of(TrialPlace place, int epochs, TrialLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return new(place, epochs, log.History, log.Status == TrialStatus.Succeeded ? log.Result : null);
    }
}
