using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Sweeps.Tests.Catalog;

internal sealed record FocusOptions : IValidatableObject
{
    [Length(5, 5)]
    [Range(1, 2048)]
    public IReadOnlyList<int> Widths { get; init; } = [32, 64, 128, 192, 256];

    [Range(0.0, 0.9)]
    public double Dropout { get; init; } = 0.2;

    public bool Heads { get; init; } = true;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        for (var level = 0; level < Widths.Count; level++)
        {
            if (Widths[level] % 4 != 0)
            {
                yield return new($"{Widths[level]} is not a multiple of the 4 groups; use {Widths[level] / 4 * 4 + 4}", [$"{nameof(Widths)}[{level}]"]);
            }
        }
    }
}
