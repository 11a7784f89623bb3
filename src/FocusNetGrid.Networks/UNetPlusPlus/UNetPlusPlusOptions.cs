using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Networks.UNetPlusPlus;

/// <summary>Options of <c>unet++</c>, with the values of the authors' release.</summary>
public sealed record UNetPlusPlusOptions : ScalableOptions, IValidatableObject
{
    /// <summary>Channels of the levels, from the full image down.</summary>
    [Length(2, 6)]
    public int[] Widths { get; init; } = [32, 64, 128, 256, 512];

    /// <summary>Share of the values that training drops after each 3x3 convolution.</summary>
    [Range(0.0, 0.9)]
    public double Dropout { get; init; } = 0.5;

    /// <summary>
    /// A head on each node of the full-size row, whose probabilities are averaged: the accurate mode of the paper (9,042,276 parameters, as the
    /// release declares). Without: one head, on the last node (9,042,177).
    /// </summary>
    public bool DeepSupervision { get; init; } = true;

    /// <summary>Each width must be from 1 to 4096.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => WidthRules.InRange(Widths, nameof(Widths));

    /// <inheritdoc/>
    internal override ScalableOptions Resolved() => this with { Widths = Scaled(Widths, 1), WidthMultiplier = 1 };
}
