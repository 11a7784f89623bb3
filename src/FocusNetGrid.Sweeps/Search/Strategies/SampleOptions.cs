using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Sweeps.Search.Strategies;

/// <summary>How many points a strategy draws, and from which seed.</summary>
public record SampleOptions
{
    /// <summary>Configurations to try; fewer where the space has no more.</summary>
    [Range(1, 100_000)]
    public required int Trials { get; init; }

    /// <summary>Another seed gives other points.</summary>
    [Range(0, int.MaxValue)]
    public int Seed { get; init; }
}
