using FocusNetGrid.Networks.AttentionUNet;
using FocusNetGrid.Networks.BcduNet;
using FocusNetGrid.Networks.Fcn;
using FocusNetGrid.Networks.FocusNet;
using FocusNetGrid.Networks.R2UNet;
using FocusNetGrid.Networks.UNet;
using FocusNetGrid.Networks.UNetPlusPlus;
using FocusNetGrid.Networks.WideUNet;
using static TorchSharp.torch;

namespace FocusNetGrid.Networks.Tests;

/// <summary>Networks narrow enough for a quick test, without dropout, and images for them.</summary>
internal static class Small
{
    // A ratio of 1 keeps so many units in each squeeze that no seed leaves all of them at zero.
    public static FocusNetPlusPlusOptions FocusNetPlusPlus { get; } = new() { Widths = [8, 12, 16, 20, 24], SqueezeRatio = 1, Dropout = 0 };

    public static UNetOptions UNet { get; } = new() { Widths = [6, 8, 10, 12, 14], Dropout = 0 };

    public static FocusNetPlusPlusReleasedOptions Released { get; } = new();

    public static FcnOptions Fcn { get; } = new() { Widths = [4, 6, 8, 8, 8], Hidden = 12, Dropout = 0 };

    public static WideUNetOptions WideUNet { get; } = new() { Widths = [6, 8, 10, 12, 14], Dropout = 0 };

    public static UNetPlusPlusOptions UNetPlusPlus { get; } = new() { Widths = [6, 8, 10, 12, 14], Dropout = 0 };

    public static R2UNetOptions R2UNet { get; } = new() { Widths = [6, 8, 10, 12, 14] };

    public static AttentionUNetOptions AttentionUNet { get; } = new() { Widths = [6, 8, 10, 12, 14] };

    public static BcduNetOptions BcduNet { get; } = new() { Widths = [6, 8, 10, 12], Dropout = 0 };

    public static FocusNetOptions FocusNet { get; } = new() { Widths = [16, 18, 20, 22], SqueezeRatio = 1, Dropout = 0 };

    /// <summary>The networks that the paper compares with, by the names that specs use.</summary>
    public static IReadOnlyDictionary<string, NetworkOptions> Baselines { get; } = new Dictionary<string, NetworkOptions>
    {
        ["fcn"] = Fcn,
        ["wide-unet"] = WideUNet,
        ["r2u-net"] = R2UNet,
        ["unet++"] = UNetPlusPlus,
        ["attention-unet"] = AttentionUNet,
        ["bcdu-net"] = BcduNet,
        ["focusnet"] = FocusNet,
    };

    public static SegmentationNetwork Build(NetworkOptions options, int seed = 1)
    {
        manual_seed(seed);
        return NetworkCatalog.All.Single(network => network.OptionsType == options.GetType()).Build(options);
    }

    public static Tensor Images(int count, int height, int width)
    {
        manual_seed(2);
        return rand(count, 3, height, width);
    }

    public static Tensor Masks(int count, int height, int width)
    {
        manual_seed(3);
        return rand(count, 1, height, width).gt(0.7).to(ScalarType.Float32);
    }

    /// <summary>The same values, laid out in memory with the channels last.</summary>
    public static Tensor ChannelsLast(Tensor images) => images.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);

    /// <summary>Whether all values are the same, bit for bit.</summary>
    public static bool AreEqual(Tensor actual, Tensor expected) => actual.eq(expected).all().item<bool>();

    /// <summary>The largest difference, in units of the largest expected value.</summary>
    public static double Deviation(Tensor actual, Tensor expected) =>
        (actual - expected).abs().max().item<float>() / Math.Max(expected.abs().max().item<float>(), float.Epsilon);
}
