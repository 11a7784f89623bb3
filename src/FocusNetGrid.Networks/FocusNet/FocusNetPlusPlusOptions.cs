using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Networks.FocusNet;

/// <summary>Options of <c>focusnet++</c>, with the paper's values (section 2).</summary>
public sealed record FocusNetPlusPlusOptions : ScalableOptions, IValidatableObject
{
    private static readonly int[] Published = [32, 64, 128, 192, 256];
    private static readonly int[] Light = [20, 40, 80, 124, 168];

    /// <summary>Channels of the five levels, from the full image down to the bottleneck; the decoder mirrors them.</summary>
    [Length(5, 5)]
    public int[] Widths { get; init; } = Published;

    /// <summary>Light: about two thirds of the text's widths, in fours: 983,785 parameters where Table 3 has 0.98 million.</summary>
    public WidthPreset Preset { get; init; }

    /// <summary>Groups that each level's channels are divided into, attention and features in turn: a multiple of 4.</summary>
    [Range(4, 64)]
    public int Groups { get; init; } = 4;

    /// <summary>How many times narrower the squeeze-and-excitation is inside; 0 leaves it out. The text names none: 16 is its authors' (Hu et al. 2018).</summary>
    [Range(0, 256)]
    public int SqueezeRatio { get; init; } = 16;

    /// <summary>Share of the bottleneck's values that training drops. The text names none: 0.2 is that of the authors' FocusNet.</summary>
    [Range(0.0, 0.9)]
    public double Dropout { get; init; } = 0.2;

    /// <summary>A head at each decoder level, fused at the end; without them only the last level's features enter the fusing head.</summary>
    public bool Heads { get; init; } = true;

    /// <summary>Each width must divide into the groups, and the groups into attention and features.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Groups % 4 != 0)
        {
            yield return new($"{Groups} is not a multiple of 4; take {WidthRules.Around(Groups, 4)}", [nameof(Groups)]);
            yield break;
        }

        foreach (var result in WidthRules.Multiples(Widths, Groups, nameof(Widths)).Concat(WidthRules.OneOf(Preset, Widths, Published)))
        {
            yield return result;
        }
    }

    /// <inheritdoc/>
    internal override ScalableOptions Resolved()
    {
        var widths = Preset == WidthPreset.Light ? Light : Widths;
        return this with { Widths = Scaled(widths, Groups), Preset = WidthPreset.Published, WidthMultiplier = 1 };
    }
}
