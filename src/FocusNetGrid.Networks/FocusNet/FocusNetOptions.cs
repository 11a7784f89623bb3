using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Networks.FocusNet;

/// <summary>Options of <c>focusnet</c>, with the values of the authors' release.</summary>
public sealed record FocusNetOptions : NetworkOptions, IValidatableObject
{
    /// <summary>Channels of the segmenting branch's levels; the attending branch has half of them on its way down. The first is a multiple of 16.</summary>
    [Length(2, 6)]
    public int[] Widths { get; init; } = [64, 128, 256, 512];

    /// <summary>Squeeze-and-excitation's narrow layers have this many times fewer units than channels.</summary>
    [Range(1, 64)]
    public int SqueezeRatio { get; init; } = 16;

    /// <summary>Share of the values that training drops at the attending branch's deepest level.</summary>
    [Range(0.0, 0.9)]
    public double Dropout { get; init; } = 0.2;

    /// <summary>The last layers have a half, a quarter and a sixteenth of the first width, and the attending branch has halves.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var rest = WidthRules.Multiples(Widths, 2, nameof(Widths));
        return Widths is [var first, ..] && first % 16 != 0
            ? rest.Append(new($"{first} channels do not divide into sixteenths; take {WidthRules.Around(first, 16)}", [$"{nameof(Widths)}[0]"]))
            : rest;
    }
}
