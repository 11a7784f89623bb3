using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.Blocks;

/// <summary>
/// Squeeze-and-excitation (Hu et al. 2018): each channel's mean over the image passes through a narrow layer and comes back as a factor from 0
/// to 1 a channel. Gives the factors [N,C,1,1]; the caller multiplies, so that it can do so in the same pass as its next sum.
/// </summary>
internal sealed class SqueezeExcitation : Module<Tensor, Tensor>
{
    // 1x1 convolutions of a 1x1 image are the two fully connected layers, without leaving the layout.
    private readonly Conv2d squeeze;
    private readonly Conv2d excite;

    /// <summary>Makes one.</summary>
    /// <param name="channels">Channels in and factors out.</param>
    /// <param name="ratio">The narrow layer has this many times fewer units, but one at least.</param>
    /// <param name="bias">Whether its two layers have biases.</param>
    public SqueezeExcitation(int channels, int ratio, bool bias = true)
        : base(nameof(SqueezeExcitation))
    {
        var hidden = Math.Max(1, channels / ratio);
        squeeze = Layers.Convolution(channels, hidden, 1, bias: bias);
        excite = Layers.Convolution(hidden, channels, 1, bias: bias);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        // The mean is taken with the channels last, so that its gradient spreads in that layout: 2.5 times as fast as a sum of mixed layouts.
        var means = input.permute(0, 2, 3, 1).mean([1, 2], keepdim: true).permute(0, 3, 1, 2);
        return sigmoid(excite.call(functional.relu(squeeze.call(means))));
    }
}
