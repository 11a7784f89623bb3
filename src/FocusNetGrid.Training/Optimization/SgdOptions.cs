using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Training.Optimization;

/// <summary>Stochastic gradient descent with momentum.</summary>
public sealed record SgdOptions : OptimizerOptions, IValidatableObject
{
    /// <summary>Creates the options with the rate that is customary without adaptive steps.</summary>
    public SgdOptions() => LearningRate = 1e-2;

    /// <summary>Share of the last step that is kept; 0 for none.</summary>
    [Range(0.0, 1.0, MaximumIsExclusive = true)]
    public double Momentum { get; init; } = 0.9;

    /// <summary>Nesterov's look-ahead; it needs momentum.</summary>
    public bool Nesterov { get; init; }

    /// <summary>Weight decay, added to the gradient.</summary>
    [Range(0.0, 10.0)]
    public double WeightDecay { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Nesterov && Momentum == 0)
        {
            yield return new ValidationResult("true needs a momentum above 0", [nameof(Nesterov)]);
        }
    }
}
