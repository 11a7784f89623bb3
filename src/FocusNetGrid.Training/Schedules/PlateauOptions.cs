using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Training.Schedules;

/// <summary>Lowers the rate when the validation loss has stopped falling.</summary>
public sealed record PlateauOptions : ScheduleOptions
{
    /// <summary>What each reduction multiplies the rate by.</summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true, MaximumIsExclusive = true)]
    public double Factor { get; init; } = 0.1;

    /// <summary>Epochs without improvement that are put up with; the next one reduces the rate.</summary>
    [Range(0, 100_000)]
    public int Patience { get; init; } = 10;

    /// <summary>An improvement is a loss below the best times (1 - this).</summary>
    [Range(0.0, 1.0, MaximumIsExclusive = true)]
    public double Threshold { get; init; } = 1e-4;

    /// <summary>Epochs after a reduction in which none is counted as bad.</summary>
    [Range(0, 100_000)]
    public int Cooldown { get; init; }

    /// <summary>The product of all reductions stops here.</summary>
    [Range(0.0, 1.0)]
    public double MinimumFactor { get; init; }
}
