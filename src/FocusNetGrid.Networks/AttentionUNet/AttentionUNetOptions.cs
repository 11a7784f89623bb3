using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Networks.AttentionUNet;

/// <summary>Options of <c>attention-unet</c>, with the values of the authors' release.</summary>
public sealed record AttentionUNetOptions : ScalableOptions, IValidatableObject
{
    private static readonly int[] Published = [32, 64, 128, 256, 512];
    private static readonly int[] Light = [16, 32, 64, 132, 260];

    /// <summary>Channels of the levels, from the full image down.</summary>
    [Length(4, 8)]
    public int[] Widths { get; init; } = Published;

    /// <summary>Light: about half of the published widths, a little more at the two deepest levels, where it costs least time: 2,322,592 parameters where Table 3 has 2.32 million.</summary>
    public WidthPreset Preset { get; init; }

    /// <summary>
    /// The gate nearest to the full image takes its signal from one level too high, as in the release that Table 2 counts (8,906,244 parameters).
    /// False: from the level below it, as figure 1 of the paper draws every gate (8,691,972).
    /// </summary>
    public bool ReleasedThirdGate { get; init; } = true;

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
