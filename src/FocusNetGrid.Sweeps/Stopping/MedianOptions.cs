using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Sweeps.Stopping;

/// <summary>When a trial stops that is worse than most.</summary>
public sealed record MedianOptions : CurveOptions
{
    /// <summary>Epochs in which no trial stops.</summary>
    [Range(0, 100_000)]
    public int WarmUpEpochs { get; init; } = 5;

    /// <summary>No trial stops before so many others on the same fold have finished.</summary>
    [Range(1, 100_000)]
    public int LeastPeers { get; init; } = 5;
}
