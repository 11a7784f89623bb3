namespace FocusNetGrid.Sweeps.Tests.Catalog;

internal sealed record UnetOptions
{
    public IReadOnlyList<int> Widths { get; init; } = [32, 64, 128, 256, 512];
}
