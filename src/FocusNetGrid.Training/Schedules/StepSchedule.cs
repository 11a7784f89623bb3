using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Training.Schedules;

internal sealed class StepSchedule(StepOptions options) : ISchedule
{
    public double Factor(int epoch, IReadOnlyList<EpochRecord> history) => options.Factors[options.Until.Count(last => epoch > last)];
}
