using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks;

/// <summary>
/// A network from images [N,C,H,W] in [0,1] to logits [N,classes,H,W]; a sigmoid of them gives the probabilities that a paper's last layer would.
/// Any height and width: the input is padded by its edge to the multiple that the network's poolings need, and the logits are cropped back.
/// </summary>
/// <param name="name">The name that specs use.</param>
/// <param name="inputChannels">Channels of the image.</param>
/// <param name="stride">Height and width must be multiples of this inside: 2 to the number of poolings.</param>
public abstract class SegmentationNetwork(string name, int inputChannels, int stride) : Module<Tensor, Tensor>(name)
{
    /// <summary>Channels of the image.</summary>
    public int InputChannels { get; } = inputChannels;

    /// <summary>Height and width are padded to a multiple of this.</summary>
    public int Stride { get; } = stride;

    /// <inheritdoc/>
    public sealed override Tensor forward(Tensor input)
    {
        var (height, width) = (input.shape[2], input.shape[3]);
        var (bottom, right) = ((Stride - height % Stride) % Stride, (Stride - width % Stride) % Stride);
        if (bottom == 0 && right == 0)
        {
            return Logits(input);
        }

        var padded = functional.pad(input, [0, right, 0, bottom], PaddingModes.Replicate);
        return Logits(padded).narrow(2, 0, height).narrow(3, 0, width);
    }

    /// <summary>Logits [N,classes,H,W] of an input whose height and width are multiples of <see cref="Stride"/>.</summary>
    protected abstract Tensor Logits(Tensor input);
}
