using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>The values of a searched field as a spec writes them, but for a choice, whose values can be of any kind.</summary>
internal sealed record DomainOptions : IValidatableObject
{
    /// <summary>Whole numbers from the first to the second, both included.</summary>
    [Length(2, 2)]
    public IReadOnlyList<long>? Integer { get; init; }

    /// <summary>Numbers from the first to the second.</summary>
    [Length(2, 2)]
    public IReadOnlyList<double>? Float { get; init; }

    /// <summary>Numbers from the first, above 0, to the second, drawn by their logarithms.</summary>
    [Length(2, 2)]
    public IReadOnlyList<double>? Log { get; init; }

    /// <summary>What integer and float lay out equally: differences, or ratios.</summary>
    public DomainScale Scale { get; init; }

    /// <summary>Of integer: the distance between two values.</summary>
    [Range(1, int.MaxValue)]
    public long? Step { get; init; }

    /// <summary>Of float and log: so many values, the limits among them; a grid needs it.</summary>
    [Range(2, 100_000)]
    public int? Points { get; init; }

    /// <summary>A condition: the field is searched only where it holds, for example network == 'focusnet++'.</summary>
    public string? When { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var (limits, name) in new[] { (Integer?.Select(limit => (double)limit), nameof(Integer)), (Float, nameof(Float)), (Log, nameof(Log)) })
        {
            if (limits?.ToArray() is [var low, var high])
            {
                if (low >= high)
                {
                    yield return new($"from {low} to {high} is no range; give the smaller limit first", [name]);
                }
                else if (low <= 0 && (name == nameof(Log) || Scale == DomainScale.Log))
                {
                    yield return new($"{low} has no logarithm; a logarithmic range begins above 0", [name]);
                }
            }
        }

        if (Step is not null && Integer is null)
        {
            yield return new("a step is for whole numbers; give points, the number of values", [nameof(Step)]);
        }

        if (Points is not null && Integer is not null)
        {
            yield return new("points are for float and log; give whole numbers a step", [nameof(Points)]);
        }
    }
}
