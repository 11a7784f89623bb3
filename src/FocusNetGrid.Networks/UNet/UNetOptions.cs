using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Networks.UNet;

/// <summary>Options of <c>unet</c>, with the values of the authors' release.</summary>
public sealed record UNetOptions : ScalableOptions, IValidatableObject
{
    private static readonly int[] Published = [32, 64, 128, 256, 512];
    private static readonly int[] Light = [16, 32, 64, 128, 256];

    /// <summary>Channels of the levels, from the full image down.</summary>
    [Length(2, 8)]
    public int[] Widths { get; init; } = Published;

    /// <summary>Light: half of the published widths: 1,941,381 parameters where Table 3 has 1.89 million; a quarter as many, as channels count twice.</summary>
    public WidthPreset Preset { get; init; }

    /// <summary>Batch norm after each convolution of a level's pair.</summary>
    public bool BatchNorm { get; init; }

    /// <summary>Share of the values that training drops after each of the two deepest levels.</summary>
    [Range(0.0, 0.9)]
    public double Dropout { get; init; } = 0.5;

    /// <summary>Each width must be from 1 to 4096.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        [.. WidthRules.InRange(Widths, nameof(Widths)), .. WidthRules.OneOf(Preset, Widths, Published)];

    /// <inheritdoc/>
    internal override ScalableOptions Resolved()
    {
        var widths = Preset == WidthPreset.Light ? Light : Widths;
        return this with { Widths = Scaled(widths, 1), Preset = WidthPreset.Published, WidthMultiplier = 1 };
    }
}
