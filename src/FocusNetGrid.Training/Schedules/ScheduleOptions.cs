using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Training.Schedules;

/// <summary>What every schedule can be told.</summary>
public abstract record ScheduleOptions
{
    /// <summary>Epochs over which the rate rises from near 0 in equal steps, one an optimiser step; it multiplies what the schedule says.</summary>
    [Range(0, 100_000)]
    public int WarmUpEpochs { get; init; }
}
