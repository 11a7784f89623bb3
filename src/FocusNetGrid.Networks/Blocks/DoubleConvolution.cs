using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.Blocks;

/// <summary>The pair of 3x3 convolutions that a level of every U-Net is.</summary>
internal static class DoubleConvolution
{
    /// <summary>Twice Conv-ReLU, or twice Conv-BN-ReLU: [N,inputs,H,W] to [N,outputs,H,W].</summary>
    /// <param name="inputs">Channels in.</param>
    /// <param name="outputs">Channels between and out.</param>
    /// <param name="batchNorm">Whether a batch norm follows each convolution.</param>
    /// <param name="initialize">Draws the weights; Glorot-uniform if left out.</param>
    public static Sequential Of(int inputs, int outputs, bool batchNorm, Action<Tensor>? initialize = null) => Sequential(
        ("first", Single(inputs, outputs, batchNorm, initialize)),
        ("second", Single(outputs, outputs, batchNorm, initialize)));

    private static Sequential Single(int inputs, int outputs, bool batchNorm, Action<Tensor>? initialize)
    {
        var convolution = Layers.Convolution(inputs, outputs, 3, initialize);
        return batchNorm
            ? Sequential(("conv", convolution), ("norm", Layers.Norm(outputs)), ("activation", ReLU(inplace: true)))
            : Sequential(("conv", convolution), ("activation", ReLU(inplace: true)));
    }
}
