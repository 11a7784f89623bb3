using System.ComponentModel.DataAnnotations;
using FocusNetGrid.Sweeps.Search;
using FocusNetGrid.Sweeps.Specs.Binding;
using FocusNetGrid.Sweeps.Splits;

namespace FocusNetGrid.Sweeps.Specs;

/// <summary>A spec as read: every default filled in, every value within its bounds.</summary>
public sealed record SweepSpec : IValidatableObject
{
    /// <summary>Names the sweep and its folder.</summary>
    [RegularExpression("[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?", ErrorMessage = "1 to 64 of a-z, 0-9 and -, neither first nor last a -")]
    public required string Name { get; init; }

    /// <summary>What the sweep is for, in the user's words.</summary>
    [StringLength(4000)]
    public string Description { get; init; } = "";

    /// <summary>How the cases are divided.</summary>
    public SplitSpec Split { get; init; } = new();

    /// <summary>Each configuration is trained once a seed and fold.</summary>
    [MinLength(1)]
    [Range(0, int.MaxValue)]
    public IReadOnlyList<int> Seeds { get; init; } = [0];

    /// <summary>The spec's own data, network, loss and training.</summary>
    [BoundApart]
    public required Configuration Base { get; init; }

    /// <summary>The base with the changes of each entry of the spec's trials, or of each point of its search; empty where it has neither.</summary>
    [BoundApart]
    public IReadOnlyList<Configuration> Trials { get; init; } = [];

    /// <summary>What the trials were made from, where the spec searches.</summary>
    [BoundApart]
    public SearchSpec? Search { get; init; }

    /// <summary>What the sweep trains: its trials, or the base where there are none. Of those that train alike only the first counts.</summary>
    public IReadOnlyList<Configuration> Configurations() =>
        Trials.Count == 0 ? [Base] : [.. Trials.DistinctBy(trial => trial.TrainingKey())];

    /// <summary>No seed comes twice.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        for (var index = 1; index < Seeds.Count; index++)
        {
            if (Seeds.Take(index).Contains(Seeds[index]))
            {
                yield return new($"{Seeds[index]} comes twice; each seed is trained once, so give each one once", [$"{nameof(Seeds)}[{index}]"]);
            }
        }
    }
}
