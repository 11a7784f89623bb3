using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Training.Layout;

/// <summary>
/// Lays tensors out with the channels of a pixel side by side, in which convolutions run fastest. TorchSharp has no memory-format argument, but
/// the layout is nothing but strides: permute, make contiguous, permute back. Shapes and values stay as they are.
/// </summary>
internal static class ChannelsLast
{
    /// <summary>Re-lays the convolution weights [out,in,h,w] of a network in place; do it before an optimiser is built over them.</summary>
    public static void Apply(Module network)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        foreach (var parameter in network.parameters().Where(parameter => parameter.dim() == 4))
        {
            parameter.set_(parameter.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2));
        }
    }
}
