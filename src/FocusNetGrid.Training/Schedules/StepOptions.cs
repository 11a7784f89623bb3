using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Training.Schedules;

/// <summary>
/// A factor for each stretch of epochs. The defaults are the authors' release on its learning rate of 1e-4: 1e-4 to epoch 15, 1e-5 to 25, 1e-6 to
/// 40, 1e-7 after.
/// </summary>
public sealed record StepOptions : ScheduleOptions, IValidatableObject
{
    /// <summary>The last epoch of each stretch but the final one, rising.</summary>
    public IReadOnlyList<int> Until { get; init; } = [15, 25, 40];

    /// <summary>What the learning rate is multiplied by in each stretch: one more than <see cref="Until"/> has.</summary>
    public IReadOnlyList<double> Factors { get; init; } = [1, 0.1, 0.01, 0.001];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Until.Prepend(0).Zip(Until).Any(pair => pair.First >= pair.Second))
        {
            yield return new ValidationResult($"[{string.Join(", ", Until)}] does not rise from 1; give each stretch's last epoch, in order", [nameof(Until)]);
        }

        if (Factors.Any(factor => factor is not (>= 0 and <= 1000)))
        {
            yield return new ValidationResult($"[{string.Join(", ", Factors)}] goes beyond 0 to 1000; give what the learning rate is multiplied by", [nameof(Factors)]);
        }

        if (Factors.Count != Until.Count + 1)
        {
            yield return new ValidationResult(
                $"{Factors.Count} values, but the {Until.Count} boundaries in until make {Until.Count + 1} stretches; give one factor a stretch", [nameof(Factors)]);
        }
    }
}
