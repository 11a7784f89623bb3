using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Sweeps.Tests.Catalog;

internal sealed record StepOptions : IValidatableObject
{
    public required IReadOnlyList<int> Epochs { get; init; }

    public required double[] Factors { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Epochs.Count != Factors.Length)
        {
            yield return new($"{Epochs.Count} epochs and {Factors.Length} factors; give one factor an epoch", [nameof(Epochs), nameof(Factors)]);
        }
    }
}
