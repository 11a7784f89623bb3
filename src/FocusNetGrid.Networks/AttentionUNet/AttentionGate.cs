using FocusNetGrid.Networks.Blocks;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.AttentionUNet;

/// <summary>
/// The additive attention gate (Oktay et al. 2018, figure 2): a skip's features and a coarser signal, each brought to the same channels and size, are
/// added; ReLU, a 1x1 convolution to one channel and a sigmoid make of them a factor a pixel for the features, which a 1x1 convolution and BN follow.
/// </summary>
internal sealed class AttentionGate : Module<Tensor, Tensor, Tensor>
{
    private readonly Sequential gating;
    private readonly Conv2d theta;
    private readonly Conv2d phi;
    private readonly Module<Tensor, Tensor> align;
    private readonly Conv2d psi;
    private readonly Conv2d result;
    private readonly BatchNorm2d norm;

    /// <summary>Makes one for features [N,channels,H,W].</summary>
    /// <param name="channels">Of the features; also between.</param>
    /// <param name="signalChannels">Of the signal.</param>
    /// <param name="distance">1: the signal is half as large as the features. 2: a quarter.</param>
    public AttentionGate(int channels, int signalChannels, int distance)
        : base(nameof(AttentionGate))
    {
        gating = NormReLU.After(Layers.Convolution(signalChannels, signalChannels, 1, Initializers.GlorotNormal), signalChannels);
        theta = Layers.Halving(channels, channels, 2);
        phi = Layers.Convolution(signalChannels, channels, 1);

        // A transposed convolution with the ratio of the sizes as stride, which is an ordinary one where they are equal.
        align = distance == 1 ? Layers.Convolution(channels, channels, 3) : new TransposedConvolution(channels, channels, kernel: 3);
        psi = Layers.Convolution(channels, 1, 1);
        result = Layers.Convolution(channels, channels, 1);
        norm = Layers.Norm(channels);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor features, Tensor signal)
    {
        var query = align.call(phi.call(gating.call(signal)));
        var weights = sigmoid(psi.call(functional.relu(query + theta.call(features))));
        return norm.call(result.call(features * Upsampling.Nearest(weights, 2)));
    }
}
