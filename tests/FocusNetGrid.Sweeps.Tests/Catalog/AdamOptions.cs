using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Sweeps.Tests.Catalog;

internal sealed record AdamOptions
{
    [Range(0.0, 10.0, MinimumIsExclusive = true)]
    public double LearningRate { get; init; } = 1e-3;
}
