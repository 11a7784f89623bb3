using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Networks.WideUNet;

/// <summary>Options of <c>wide-unet</c>, with the values of the authors' release.</summary>
public sealed record WideUNetOptions : ScalableOptions, IValidatableObject
{
    /// <summary>Channels of the levels, from the full image down.</summary>
    [Length(2, 8)]
    public int[] Widths { get; init; } = [35, 70, 140, 280, 560];

    /// <summary>Share of the values that training drops after each 3x3 convolution.</summary>
    [Range(0.0, 0.9)]
    public double Dropout { get; init; } = 0.5;

    /// <summary>Each width must be from 1 to 4096.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => WidthRules.InRange(Widths, nameof(Widths));

    /// <inheritdoc/>
    internal override ScalableOptions Resolved() => this with { Widths = Scaled(Widths, 1), WidthMultiplier = 1 };
}
