using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Sweeps.Tests.Catalog;

internal sealed record StainOptions
{
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public double Strength { get; init; } = 0.5;
}
