using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Networks.AttentionUNet;

/// <summary>Options of <c>attention-unet</c>, with the values of the authors' release.</summary>
public sealed record AttentionUNetOptions : NetworkOptions, IValidatableObject
{
    /// <summary>Channels of the levels, from the full image down.</summary>
    [Length(4, 8)]
    public int[] Widths { get; init; } = [32, 64, 128, 256, 512];

    /// <summary>
    /// The gate nearest to the full image takes its signal from one level too high, as in the release that Table 2 counts (8,906,244 parameters).
    /// False: from the level below it, as figure 1 of the paper draws every gate (8,691,972).
    /// </summary>
    public bool ReleasedThirdGate { get; init; } = true;

    /// <summary>Each width must be from 1 to 4096.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => WidthRules.InRange(Widths, nameof(Widths));
}
