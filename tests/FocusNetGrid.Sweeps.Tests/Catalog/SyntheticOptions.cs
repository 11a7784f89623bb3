using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Sweeps.Tests.Catalog;

internal sealed record SyntheticOptions
{
    public SyntheticKind Kind { get; init; } = SyntheticKind.SmallNuclei;

    [Range(1, 100_000)]
    public int Cases { get; init; } = 200;

    public long Serial { get; init; } = 1;

    public string? Title { get; init; }

    [Range(0, 1)]
    public double? Noise { get; init; }

    [AllowedValues("rgb", "grey")]
    public string Colours { get; init; } = "rgb";

    public ImmutableArray<bool> Stains { get; init; } = [true, false];

    public List<List<int>> Boxes { get; init; } = [];

    public StainOptions Stain { get; init; } = new();
}
