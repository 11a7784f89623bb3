using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Sweeps.Tests.Catalog;

internal sealed record LossOptions
{
    [Range(0.0, double.PositiveInfinity)]
    public double Gamma { get; init; } = 0.1;

    [Range(0.0, 1.0)]
    public double K { get; init; } = 0.5;
}
