using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Stopping;

/// <summary>Reads the value of a trial at an epoch from its history.</summary>
internal static class Curves
{
    /// <summary>
    /// The best value up to an epoch, larger being better. The best and not the last, as the best weights are what a trial is measured by, and
    /// as batch norm's moving statistics let the validation of single epochs look dead.
    /// </summary>
    public static double BestBy(this IReadOnlyList<EpochRecord> history, int epoch, StoppingMetric metric)
    {
        var best = double.NegativeInfinity;
        foreach (var record in history)
        {
            if (record.Epoch <= epoch)
            {
                // Written so that what is not a number counts for nothing.
                best = Value(record, metric) > best ? Value(record, metric) : best;
            }
        }

        return best;
    }

    private static double Value(EpochRecord epoch, StoppingMetric metric) => metric switch
    {
        StoppingMetric.ValidationDice => epoch.ValidationDice,
        StoppingMetric.ValidationJaccard => epoch.ValidationJaccard,
        _ => -epoch.ValidationLoss,
    };
}
