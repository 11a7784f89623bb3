using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Networks.Fcn;

/// <summary>Options of <c>fcn</c>, with the values of VGG16.</summary>
public sealed record FcnOptions : ScalableOptions, IValidatableObject
{
    /// <summary>Channels of VGG16's five stages.</summary>
    [Length(5, 5)]
    public int[] Widths { get; init; } = [64, 128, 256, 512, 512];

    /// <summary>Channels of the two layers that were fully connected in VGG16.</summary>
    [Range(1, 8192)]
    public int Hidden { get; init; } = 4096;

    /// <summary>Share of the values that training drops after each of these two.</summary>
    [Range(0.0, 0.9)]
    public double Dropout { get; init; } = 0.5;

    /// <summary>Each width must be from 1 to 4096.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => WidthRules.InRange(Widths, nameof(Widths));

    /// <inheritdoc/>
    internal override ScalableOptions Resolved() => this with { Widths = Scaled(Widths, 1), Hidden = Scaled(Hidden, 1), WidthMultiplier = 1 };
}
