using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>The values of a searched field as a spec writes them, but for a choice, whose values can be of any kind.</summary>
internal sealed record DomainOptions : IValidatableObject
{
    [Length(2, 2)]
    public IReadOnlyList<long>? Integer { get; init; }

    [Length(2, 2)]
    public IReadOnlyList<double>? Float { get; init; }

    [Length(2, 2)]
    public IReadOnlyList<double>? Log { get; init; }

    public DomainScale Scale { get; init; }

    [Range(1, int.MaxValue)]
    public long? Step { get; init; }

    [Range(2, 100_000)]
    public int? Points { get; init; }

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
