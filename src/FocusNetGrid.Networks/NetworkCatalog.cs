using FocusNetGrid.Networks.FocusNet;
using FocusNetGrid.Networks.UNet;

namespace FocusNetGrid.Networks;

/// <summary>The networks that a spec can name. A new one touches its own folder and this list.</summary>
public static class NetworkCatalog
{
    private const string FocusNetPlusPlusPaper =
        "Kaul et al. 2021, FocusNet++: Attentive Aggregated Transformations for Efficient and Accurate Medical Image Segmentation";

    private const string UNetPaper = "Ronneberger et al. 2015, U-Net: Convolutional Networks for Biomedical Image Segmentation";

    /// <summary>All networks, the paper's first.</summary>
    public static IReadOnlyList<INetworkDefinition> All { get; } =
    [
        new NetworkDefinition<FocusNetPlusPlusOptions>(
            "focusnet++", "FocusNet++", FocusNetPlusPlusPaper, options => new FocusNetPlusPlus(options)),
        new NetworkDefinition<FocusNetPlusPlusReleasedOptions>(
            "focusnet++-released", "FocusNet++ (released)", FocusNetPlusPlusPaper, options => new FocusNetPlusPlusReleased(options)),
        new NetworkDefinition<UNetOptions>("unet", "U-Net", UNetPaper, options => new UNet.UNet(options)),
    ];

    /// <summary>The network of this name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static INetworkDefinition Find(string name) =>
        All.FirstOrDefault(network => network.Name == name)
        ?? throw new ArgumentException($"There is no network '{name}'; there are {string.Join(", ", All.Select(network => network.Name))}.", nameof(name));

    /// <summary>Builds a network with initial weights drawn from torch's generator.</summary>
    /// <exception cref="ArgumentException">There is none of this name, the options are another's, or they break their bounds.</exception>
    public static SegmentationNetwork Build(string name, NetworkOptions options) => Find(name).Build(options);
}
