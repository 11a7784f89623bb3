using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.Blocks;

/// <summary>Batch norm and ReLU, side by side so that they may run as one.</summary>
internal static class NormReLU
{
    /// <summary>BN and ReLU.</summary>
    public static Sequential Of(int channels) => Sequential(
        ("norm", Layers.Norm(channels)),
        ("activation", ReLU(inplace: true)));

    /// <summary>The layer, BN over its outputs, ReLU.</summary>
    public static Sequential After(Module<Tensor, Tensor> layer, int channels) => Sequential(
        ("conv", layer),
        ("norm", Layers.Norm(channels)),
        ("activation", ReLU(inplace: true)));
}
