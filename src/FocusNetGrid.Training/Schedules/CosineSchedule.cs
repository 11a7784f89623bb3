using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Training.Schedules;

/// <summary>Changes once an epoch, as PyTorch's CosineAnnealingLR with T_max = epochs after warm-up, so the minimum itself would come one epoch after the last.</summary>
internal sealed class CosineSchedule(CosineOptions options, int epochs) : ISchedule
{
    public double Factor(int epoch, IReadOnlyList<EpochRecord> history)
    {
        var length = Math.Max(1, epochs - options.WarmUpEpochs);
        var done = Math.Clamp(epoch - 1 - options.WarmUpEpochs, 0, length);
        return options.MinimumFactor + ((1 - options.MinimumFactor) * (1 + Math.Cos(Math.PI * done / length)) / 2);
    }
}
