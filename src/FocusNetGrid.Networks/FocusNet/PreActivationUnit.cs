using FocusNetGrid.Networks.Blocks;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.FocusNet;

/// <summary>
/// The residual unit with full pre-activation (He et al. 2016, figure 4e): twice BN, ReLU and a 3x3 convolution, and the input added, through a 1x1
/// convolution where channels or size change. FocusNet's units that keep the size begin with the convolution instead.
/// </summary>
internal sealed class PreActivationUnit : Module<Tensor, Tensor>
{
    private readonly Sequential? before;
    private readonly Conv2d conv1;
    private readonly Sequential between;
    private readonly Conv2d conv2;
    private readonly Conv2d? shortcut;

    /// <summary>Makes one: [N,inputs,H,W] to [N,outputs,H,W], or half the height and width.</summary>
    public PreActivationUnit(int inputs, int outputs, bool halves = false)
        : base(nameof(PreActivationUnit))
    {
        before = halves ? NormReLU.Of(inputs) : null;
        conv1 = halves ? Layers.Halving(inputs, outputs, 3, Initializers.HeNormal) : Layers.Convolution(inputs, outputs, 3, Initializers.HeNormal);
        between = NormReLU.Of(outputs);
        conv2 = Layers.Convolution(outputs, outputs, 3, Initializers.HeNormal);
        shortcut = halves || inputs != outputs ? Layers.Convolution(inputs, outputs, 1, Initializers.HeNormal) : null;
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        // An even size is padded at the right and below for windows at every other pixel, as Keras does.
        var activated = before is null ? input : functional.pad(before.call(input), [0, 1, 0, 1]);
        var residual = conv2.call(between.call(conv1.call(activated)));

        // Every other pixel is taken before the 1x1 convolution: with a stride, libtorch 1.13 writes beyond its memory where channels are few.
        var identity = before is null ? input : input.slice(2, 0, input.shape[2], 2).slice(3, 0, input.shape[3], 2);
        return residual + (shortcut?.call(identity) ?? identity);
    }
}
