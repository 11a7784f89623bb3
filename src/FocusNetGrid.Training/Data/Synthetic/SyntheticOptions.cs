using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Training.Data.Synthetic;

/// <summary>Which images to generate. The same options give the same pixels on every machine.</summary>
public sealed record SyntheticOptions : DataOptions
{
    /// <summary><c>lesions</c> or <c>nuclei</c>.</summary>
    public SyntheticKind Kind { get; init; } = SyntheticKind.Lesions;

    /// <summary>How many cases; the first n of a longer set are the set of length n.</summary>
    [Range(1, 1_000_000)]
    public int Count { get; init; } = 200;

    /// <summary>Chooses another set of the same kind.</summary>
    [Range(0, int.MaxValue)]
    public int Seed { get; init; }
}
