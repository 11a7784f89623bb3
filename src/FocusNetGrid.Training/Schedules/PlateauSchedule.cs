using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Training.Schedules;

/// <summary>PyTorch's ReduceLROnPlateau (mode min, threshold relative), replayed over the history: nothing has to be saved for a resume.</summary>
internal sealed class PlateauSchedule(PlateauOptions options) : ISchedule
{
    public double Factor(int epoch, IReadOnlyList<EpochRecord> history)
    {
        var (factor, best, bad, resting) = (1.0, double.PositiveInfinity, 0, 0);
        foreach (var loss in history.Take(epoch - 1).Select(record => record.ValidationLoss))
        {
            var improved = loss < best * (1 - options.Threshold);
            best = improved ? loss : best;
            bad = improved ? 0 : bad + 1;
            if (resting > 0)
            {
                resting--;
                bad = 0;
            }

            if (bad > options.Patience)
            {
                factor = Math.Max(factor * options.Factor, options.MinimumFactor);
                (bad, resting) = (0, options.Cooldown);
            }
        }

        return factor;
    }
}
