using FocusNetGrid.Networks;
using FocusNetGrid.Networks.Complexity;

namespace FocusNetGrid.Cli.Results;

/// <summary>A network's size for programs.</summary>
internal sealed record ComplexitySummary(
    string Network,
    string Title,
    int Height,
    int Width,
    ParameterCount Parameters,
    long MultiplyAdds,
    long ComputedMultiplyAdds,
    IReadOnlyList<LayerCost>? Layers)
{
    public static ComplexitySummary Of(NetworkComplexity network, bool layers) => new(
        network.Network,
        NetworkCatalog.Find(network.Network).Title,
        network.Height,
        network.Width,
        network.Parameters,
        network.MultiplyAdds,
        network.ComputedMultiplyAdds,
        layers ? network.Layers : null);
}
