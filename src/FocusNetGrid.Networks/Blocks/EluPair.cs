using TorchSharp.Modules;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.Blocks;

/// <summary>The standard unit of UNet++ and of the Wide U-Net beside it: twice a 3x3 convolution, ELU and dropout. [N,inputs,H,W] to [N,outputs,H,W].</summary>
internal static class EluPair
{
    /// <summary>Makes one with He-normal weights.</summary>
    /// <param name="inputs">Channels in.</param>
    /// <param name="outputs">Channels between and out.</param>
    /// <param name="dropout">Share of the values that training drops after each convolution.</param>
    public static Sequential Of(int inputs, int outputs, double dropout) => Sequential(
        ("first", Single(inputs, outputs, dropout)),
        ("second", Single(outputs, outputs, dropout)));

    private static Sequential Single(int inputs, int outputs, double dropout) => Sequential(
        ("conv", Layers.Convolution(inputs, outputs, 3, Initializers.HeNormal)),
        ("activation", ELU(1.0, inplace: true)),
        ("dropout", Dropout(dropout)));
}
