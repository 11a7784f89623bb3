using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Training.Schedules;

internal sealed class ConstantSchedule : ISchedule
{
    public double Factor(int epoch, IReadOnlyList<EpochRecord> history) => 1;
}
