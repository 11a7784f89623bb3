using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Training.Optimization;

/// <summary>Adam (Kingma and Ba 2015), the paper's optimiser.</summary>
public record AdamOptions : OptimizerOptions
{
    /// <summary>Decay of the gradient's running mean.</summary>
    [Range(0.0, 1.0, MaximumIsExclusive = true)]
    public double Beta1 { get; init; } = 0.9;

    /// <summary>Decay of the squared gradient's running mean.</summary>
    [Range(0.0, 1.0, MaximumIsExclusive = true)]
    public double Beta2 { get; init; } = 0.999;

    /// <summary>Added to the denominator. Keras's habit is 1e-7, PyTorch's 1e-8.</summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public double Epsilon { get; init; } = 1e-8;

    /// <summary>Weight decay; <c>adam</c> adds it to the gradient, <c>adamw</c> takes it off the weights.</summary>
    [Range(0.0, 10.0)]
    public double WeightDecay { get; init; }
}
