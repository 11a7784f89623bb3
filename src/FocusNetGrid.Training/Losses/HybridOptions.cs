using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Training.Losses;

/// <summary>Options of the hybrid loss HL = k Cb + (1 - k) TL (eq. 1 of the paper).</summary>
public record HybridOptions : TverskyOptions
{
    /// <summary>The capital Ω: foreground's weight in the balanced cross entropy; background has 1 - Ω.</summary>
    [Range(0.0, 1.0)]
    public double Omega { get; init; } = 0.7;

    /// <summary>The cross entropy's share of the sum; the Tversky loss has the rest.</summary>
    [Range(0.0, 1.0)]
    public double K { get; init; } = 0.5;
}
