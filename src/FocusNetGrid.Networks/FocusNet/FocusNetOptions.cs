using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Networks.FocusNet;

/// <summary>Options of <c>focusnet</c>, with the values of the authors' release.</summary>
public sealed record FocusNetOptions : ScalableOptions, IValidatableObject
{
    private static readonly int[] Published = [64, 128, 256, 512];
    private static readonly int[] Light = [32, 64, 132, 264];

    /// <summary>Channels of the segmenting branch's levels; the attending branch has half of them on its way down. The first is a multiple of 16.</summary>
    [Length(2, 6)]
    public int[] Widths { get; init; } = Published;

    /// <summary>Light: about half of the published widths, a little more at the two deepest levels: 5,041,417 parameters where Table 3 has 5.03 million.</summary>
    public WidthPreset Preset { get; init; }

    /// <summary>Squeeze-and-excitation's narrow layers have this many times fewer units than channels.</summary>
    [Range(1, 64)]
    public int SqueezeRatio { get; init; } = 16;

    /// <summary>Share of the values that training drops at the attending branch's deepest level.</summary>
    [Range(0.0, 0.9)]
    public double Dropout { get; init; } = 0.2;

    /// <summary>The last layers have a half, a quarter and a sixteenth of the first width, and the attending branch has halves.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var rest = WidthRules.Multiples(Widths, 2, nameof(Widths)).Concat(WidthRules.OneOf(Preset, Widths, Published));
        return Widths is [var first, ..] && first % 16 != 0
            ? rest.Append(new($"{first} channels do not divide into sixteenths; take {WidthRules.Around(first, 16)}", [$"{nameof(Widths)}[0]"]))
            : rest;
    }

    /// <inheritdoc/>
    internal override ScalableOptions Resolved()
    {
        var widths = Preset == WidthPreset.Light ? Light : Widths;
        return this with { Widths = [Scaled(widths[0], 16), .. Scaled(widths[1..], 2)], Preset = WidthPreset.Published, WidthMultiplier = 1 };
    }
}
