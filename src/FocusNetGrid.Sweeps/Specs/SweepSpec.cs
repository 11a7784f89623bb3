using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Search;
using FocusNetGrid.Sweeps.Specs.Binding;
using FocusNetGrid.Sweeps.Splits;
using FocusNetGrid.Sweeps.Stopping;

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

    /// <summary><c>none</c>, <c>median</c>, <c>asha</c> or <c>fold-racing</c>: which trials stop early.</summary>
    [Stopping(Default = "none")]
    public Component Stopping { get; init; } = Component.From("none", new NoStoppingOptions());

    /// <summary>How often a trial is tried.</summary>
    public RetryPolicy Retries { get; init; } = new();

    /// <summary>Among sweeps that want the same workers, one of twice the priority gets twice as many.</summary>
    [Range(1, 1000)]
    public int Priority { get; init; } = 10;

    /// <summary>How many workers the sweep may have at a time; as many as there are where it is left out.</summary>
    [Range(1, 100_000)]
    public int? MaxWorkers { get; init; }

    /// <summary>The spec's own data, network, loss and training.</summary>
    [BoundApart]
    public required Configuration Base { get; init; }

    /// <summary>
    /// The base with the changes of each entry of the spec's trials, or of each point of its search; empty where it has neither. Of a search that
    /// learns from results only the points are here that it begins with.
    /// </summary>
    [BoundApart]
    public IReadOnlyList<Configuration> Trials { get; init; } = [];

    /// <summary>What the trials were made from, where the spec searches.</summary>
    [BoundApart]
    public SearchSpec? Search { get; init; }

    /// <summary>
    /// The base with each name of a part that a search which learns from results may choose, drawn yet or not: whoever writes the base writes it for
    /// these, too.
    /// </summary>
    [BoundApart]
    internal IReadOnlyList<Configuration> Heirs { get; init; } = [];

    /// <summary>What the sweep trains: its trials, or the base where there are none. Of those that train alike only the first counts.</summary>
    public IReadOnlyList<Configuration> Configurations() =>
        Trials.Count == 0 ? [Base] : [.. Trials.DistinctBy(trial => trial.TrainingKey())];

    /// <summary>
    /// 16 hex digits of the SHA-256 of all that decides what the sweep does: submitting the same spec again gives the same sweep. Prose, priority,
    /// quota and retries are left out, as they may change while it runs.
    /// </summary>
    public string Id()
    {
        var decisive = JsonSerializer.SerializeToNode(
            new { Name, Split, Seeds, Stopping, Base = Base.TrainingKey(), Trials = Trials.Select(trial => trial.TrainingKey()), Search }, CanonicalJson.Options);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Write(decisive))))[..16];
    }

    /// <summary>No seed comes twice, and only folds can race.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var given = new HashSet<int>();
        for (var index = 0; index < Seeds.Count; index++)
        {
            if (!given.Add(Seeds[index]))
            {
                yield return new($"{Seeds[index]} comes twice; each seed is trained once, so give each one once", [$"{nameof(Seeds)}[{index}]"]);
            }
        }

        if (Stopping.Name == Pruners.FoldRacing && Split.Kind != SplitKind.Folds)
        {
            yield return new("fold-racing compares configurations fold by fold, and the split has none; give split.folds, or use asha", [nameof(Stopping)]);
        }
    }
}
