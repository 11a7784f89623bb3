using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Reports.Reproduction;

/// <summary>How fast a training comes near its best.</summary>
public static class Convergence
{
    /// <summary>The share of the best validation Dice that counts as near.</summary>
    public const double Share = 0.95;

    /// <summary>The first epoch whose validation Dice is at least 95 % of the highest of all epochs; NaN where no epoch segmented anything.</summary>
    /// <param name="history">At least one epoch, in order.</param>
    public static double EpochsToNearBest(IReadOnlyList<EpochRecord> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var best = history.Where(epoch => double.IsFinite(epoch.ValidationDice)).Select(epoch => epoch.ValidationDice).DefaultIfEmpty(0).Max();
        return best > 0 ? history.First(epoch => epoch.ValidationDice >= Share * best).Epoch : double.NaN;
    }
}
