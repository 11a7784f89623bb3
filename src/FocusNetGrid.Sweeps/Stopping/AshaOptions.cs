using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Sweeps.Stopping;

/// <summary>Where successive halving compares, and how many it keeps.</summary>
public sealed record AshaOptions : CurveOptions
{
    /// <summary>The first rung: the epoch after which trials are compared first.</summary>
    [Range(1, 100_000)]
    public int MinEpochs { get; init; } = 4;

    /// <summary>One in so many goes on at each rung, and each rung lies at so many times the epochs of the one before.</summary>
    [Range(2, 100)]
    public int ReductionFactor { get; init; } = 3;
}
