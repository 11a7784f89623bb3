using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Training.Schedules;

/// <summary>
/// What a learning rate is multiplied by in an epoch. A pure function of the epoch and the history, so a resumed trial needs no saved state.
/// </summary>
internal interface ISchedule
{
    /// <summary>The factor of an epoch.</summary>
    /// <param name="epoch">From 1.</param>
    /// <param name="history">The epochs before it, in order.</param>
    double Factor(int epoch, IReadOnlyList<EpochRecord> history);
}
