using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Networks.BcduNet;

/// <summary>Options of <c>bcdu-net</c>, with the values of its authors' code for skin lesions.</summary>
public sealed record BcduNetOptions : ScalableOptions, IValidatableObject
{
    private static readonly int[] Published = [64, 128, 256, 512];
    private static readonly int[] Light = [32, 64, 128, 256];

    /// <summary>Channels of the levels, from the full image down; even.</summary>
    [Length(2, 8)]
    public int[] Widths { get; init; } = Published;

    /// <summary>Light: half of the published widths: 5,167,941 parameters where Table 3 has 5.22 million.</summary>
    public WidthPreset Preset { get; init; }

    /// <summary>Densely connected pairs of convolutions at the deepest level: 3 give 20,660,869 parameters, 1 gives 8,862,341.</summary>
    [Range(1, 8)]
    public int DenseBlocks { get; init; } = 3;

    /// <summary>
    /// False: each skip's LSTM reads the up-sampled features, then the encoder's, and never the other way round, which is what the authors' code does
    /// and what Table 2 counts. True: both ways, as the paper says.
    /// </summary>
    public bool Bidirectional { get; init; }

    /// <summary>Share of the values that training drops after each dense block and of the deepest skip.</summary>
    [Range(0.0, 0.9)]
    public double Dropout { get; init; } = 0.5;

    /// <summary>Each width must be even and from 2 to 4096: an LSTM has half of its level's.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        [.. WidthRules.Multiples(Widths, 2, nameof(Widths)), .. WidthRules.OneOf(Preset, Widths, Published)];

    /// <inheritdoc/>
    internal override ScalableOptions Resolved()
    {
        var widths = Preset == WidthPreset.Light ? Light : Widths;
        return this with { Widths = Scaled(widths, 2), Preset = WidthPreset.Published, WidthMultiplier = 1 };
    }
}
