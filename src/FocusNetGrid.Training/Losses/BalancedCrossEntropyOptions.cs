using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Training.Losses;

/// <summary>Options of the balanced cross entropy, Cb of the paper's eq. 1.</summary>
public sealed record BalancedCrossEntropyOptions
{
    /// <summary>The capital Ω: foreground's weight; background has 1 - Ω.</summary>
    [Range(0.0, 1.0)]
    public double Omega { get; init; } = 0.7;
}
