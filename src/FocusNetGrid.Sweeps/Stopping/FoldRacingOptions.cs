using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Sweeps.Stopping;

/// <summary>When a configuration counts as beaten.</summary>
public sealed record FoldRacingOptions
{
    /// <summary>The risk of dropping a configuration that is no worse than the one that beats it, over all folds after which they are compared.</summary>
    [Range(0.0, 0.5, MinimumIsExclusive = true)]
    public double Significance { get; init; } = 0.05;

    /// <summary>Configurations are compared once both have finished so many folds.</summary>
    [Range(1, 1000)]
    public int LeastFolds { get; init; } = 1;
}
