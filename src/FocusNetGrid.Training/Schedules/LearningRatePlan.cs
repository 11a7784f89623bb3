using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Training.Schedules;

/// <summary>
/// The learning rate of every step: base rate x schedule's factor x warm-up. The factor changes once an epoch; the warm-up, while it lasts,
/// rises with every step.
/// </summary>
/// <param name="baseRate">The optimiser's learning rate.</param>
/// <param name="schedule">The schedule.</param>
/// <param name="warmUpEpochs">As <see cref="ScheduleOptions.WarmUpEpochs"/>.</param>
/// <param name="stepsPerEpoch">Optimiser steps in an epoch.</param>
internal sealed class LearningRatePlan(double baseRate, ISchedule schedule, int warmUpEpochs, int stepsPerEpoch)
{
    /// <summary>The rates of an epoch's steps.</summary>
    /// <param name="epoch">From 1.</param>
    /// <param name="history">The epochs before it.</param>
    /// <returns>The rate of each step, from 0.</returns>
    public Func<int, double> Epoch(int epoch, IReadOnlyList<EpochRecord> history)
    {
        var rate = baseRate * schedule.Factor(epoch, history);
        var steps = (long)warmUpEpochs * stepsPerEpoch;
        return step =>
        {
            var done = ((long)(epoch - 1) * stepsPerEpoch) + step + 1;
            return done < steps ? rate * ((double)done / steps) : rate;
        };
    }
}
