using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Networks.R2UNet;

/// <summary>Options of <c>r2u-net</c>. The widths are those of the other networks of the comparison; the publication's are 64..1024 (39.09M parameters).</summary>
public sealed record R2UNetOptions : ScalableOptions, IValidatableObject
{
    /// <summary>Channels of the levels, from the full image down.</summary>
    [Length(2, 8)]
    public int[] Widths { get; init; } = [32, 64, 128, 256, 512];

    /// <summary>t: how often a convolution sees its own output again.</summary>
    [Range(1, 5)]
    public int Steps { get; init; } = 2;

    /// <summary>Each width must be from 1 to 4096.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => WidthRules.InRange(Widths, nameof(Widths));

    /// <inheritdoc/>
    internal override ScalableOptions Resolved() => this with { Widths = Scaled(Widths, 1), WidthMultiplier = 1 };
}
