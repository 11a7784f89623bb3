using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Training.Schedules;

/// <summary>Half a cosine from 1 down over the epochs after warm-up (Loshchilov and Hutter 2017, without restarts).</summary>
public sealed record CosineOptions : ScheduleOptions
{
    /// <summary>The factor that the curve runs towards.</summary>
    [Range(0.0, 1.0)]
    public double MinimumFactor { get; init; }
}
