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
    long ProfilerFlops,
    int Batch,
    long ActivationBytes,
    IReadOnlyList<LayerCost>? Layers)
{
    public static ComplexitySummary Of(NetworkComplexity network, int batch, bool layers) => new(
        network.Network,
        NetworkCatalog.Find(network.Network).Title,
        network.Height,
        network.Width,
        network.Parameters,
        network.MultiplyAdds,
        network.ComputedMultiplyAdds,
        network.ProfilerFlops,
        batch,
        network.ActivationBytes(batch),
        layers ? network.Layers : null);
}
