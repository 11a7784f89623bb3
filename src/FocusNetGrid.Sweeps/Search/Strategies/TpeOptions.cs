using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Sweeps.Search.Strategies;

/// <summary>How a tree-structured Parzen estimator searches.</summary>
public sealed record TpeOptions : SampleOptions
{
    /// <summary>Points drawn by chance before there is enough to learn from.</summary>
    [Range(1, 100_000)]
    public int Startup { get; init; } = 10;

    /// <summary>Candidates weighed for each point.</summary>
    [Range(1, 10_000)]
    public int Candidates { get; init; } = 24;
}
