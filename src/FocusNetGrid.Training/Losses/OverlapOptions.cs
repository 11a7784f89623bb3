using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Training.Losses;

/// <summary>What every loss on the overlap of two regions can be told.</summary>
public abstract record OverlapOptions
{
    /// <summary>
    /// Added to numerator and denominator of the overlap, so that an empty truth with an empty prediction (0/0) overlaps fully. The default leaves
    /// the paper's formula as it is to single precision; 1 is what Keras code commonly adds, and gives empty images a gradient.
    /// </summary>
    [Range(1e-12, 1e6)]
    public double Smooth { get; init; } = 1e-7;

    /// <summary>
    /// Whether each image has an overlap of its own, whose losses are averaged. The paper's formula, and Keras code after it, sums over the pixels
    /// of the whole batch instead, so images without foreground count through their false positives only.
    /// </summary>
    public bool PerImage { get; init; }
}
