using FocusNetGrid.Networks.AttentionUNet;
using FocusNetGrid.Networks.BcduNet;
using FocusNetGrid.Networks.Fcn;
using FocusNetGrid.Networks.FocusNet;
using FocusNetGrid.Networks.R2UNet;
using FocusNetGrid.Networks.UNet;
using FocusNetGrid.Networks.UNetPlusPlus;
using FocusNetGrid.Networks.WideUNet;

namespace FocusNetGrid.Networks;

/// <summary>The networks that a spec can name. A new one touches its own folder and this list.</summary>
public static class NetworkCatalog
{
    private const string FocusNetPlusPlusPaper =
        "Kaul et al. 2021, FocusNet++: Attentive Aggregated Transformations for Efficient and Accurate Medical Image Segmentation";

    private const string FcnPaper = "Long et al. 2015, Fully Convolutional Networks for Semantic Segmentation";
    private const string UNetPlusPlusPaper = "Zhou et al. 2018, UNet++: A Nested U-Net Architecture for Medical Image Segmentation";
    private const string AttentionUNetPaper = "Oktay et al. 2018, Attention U-Net: Learning Where to Look for the Pancreas";

    private const string BcduNetPaper = "Azad et al. 2019, Bi-Directional ConvLSTM U-Net with Densley Connected Convolutions";

    private const string FocusNetPaper =
        "Kaul et al. 2019, FocusNet: An Attention-Based Fully Convolutional Network for Medical Image Segmentation";

    private const string R2UNetPaper =
        "Alom et al. 2018, Recurrent Residual Convolutional Neural Network based on U-Net (R2U-Net) for Medical Image Segmentation";

    private const string UNetPaper = "Ronneberger et al. 2015, U-Net: Convolutional Networks for Biomedical Image Segmentation";

    /// <summary>All networks, the paper's first.</summary>
    public static IReadOnlyList<INetworkDefinition> All { get; } =
    [
        new NetworkDefinition<FocusNetPlusPlusOptions>(
            "focusnet++", "FocusNet++", FocusNetPlusPlusPaper, options => new FocusNetPlusPlus(options)),
        new NetworkDefinition<FocusNetPlusPlusReleasedOptions>(
            "focusnet++-released", "FocusNet++ (released)", FocusNetPlusPlusPaper, options => new FocusNetPlusPlusReleased(options)),
        new NetworkDefinition<FcnOptions>("fcn", "FCN", FcnPaper, options => new Fcn8(options)),
        new NetworkDefinition<UNetOptions>("unet", "U-Net", UNetPaper, options => new UNet.UNet(options)),
        new NetworkDefinition<WideUNetOptions>("wide-unet", "Wide U-Net", UNetPlusPlusPaper, options => new WideUNet.WideUNet(options))
        {
            DecayedAsPublished = ["encoder.", "decoder.", "maps."],
        },
        new NetworkDefinition<R2UNetOptions>("r2u-net", "R2U-Net", R2UNetPaper, options => new R2UNet.R2UNet(options)),
        new NetworkDefinition<BcduNetOptions>("bcdu-net", "BCDU-Net", BcduNetPaper, options => new BcduNet.BcduNet(options)),
        new NetworkDefinition<UNetPlusPlusOptions>("unet++", "UNet++", UNetPlusPlusPaper, options => new UNetPlusPlus.UNetPlusPlus(options))
        {
            DecayedAsPublished = ["encoder.", "nodes.", "heads."],
        },
        new NetworkDefinition<AttentionUNetOptions>("attention-unet", "Attention U-Net", AttentionUNetPaper, options => new AttentionUNet.AttentionUNet(options)),
        new NetworkDefinition<FocusNetOptions>("focusnet", "FocusNet", FocusNetPaper, options => new FocusNet.FocusNet(options))
        {
            DecayedAsPublished =
            [
                "attention.stem.", "attention.halve.", "attention.encoder.", "attention.decoder.", "stem.", "encoder.", "halve.", "decoder.", "last.unit",
            ],
        },
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
