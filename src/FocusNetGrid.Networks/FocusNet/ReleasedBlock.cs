using FocusNetGrid.Networks.Blocks;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.FocusNet;

/// <summary>
/// The residual block of the authors' release: 1x1 convolution, group attention whose feature groups have a projected skip, 1x1 convolution, BN,
/// residual, LeakyReLU; no squeeze-and-excitation. [N,inputs,H,W] to [N,outputs,H,W], or twice the height and width.
/// </summary>
internal sealed class ReleasedBlock : Module<Tensor, Tensor>
{
    private const int Groups = 4;

    private readonly Module<Tensor, Tensor> reduce;
    private readonly GroupAttention groups;
    private readonly Conv2d mix;
    private readonly BatchNorm2d norm;
    private readonly Module<Tensor, Tensor>? shortcut;

    /// <summary>Makes one.</summary>
    /// <param name="inputs">Channels in.</param>
    /// <param name="width">Channels of the group attention; a multiple of four.</param>
    /// <param name="outputs">Channels out; where they differ from those in, the residual is a 1x1 convolution and BN.</param>
    /// <param name="scale">The block's input is up-sampled by this; 1 leaves it as it is.</param>
    public ReleasedBlock(int inputs, int width, int outputs, int scale = 1)
        : base(nameof(ReleasedBlock))
    {
        reduce = Upsampled(Layers.Convolution(inputs, width, 1), scale);
        groups = new GroupAttention(width, Groups, projectSkips: true);
        mix = Layers.Convolution(width, outputs, 1);
        norm = Layers.Norm(outputs);
        shortcut = inputs == outputs ? null : Upsampled(Projection(inputs, outputs), scale);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        var residual = norm.call(mix.call(groups.call(reduce.call(input))));
        var identity = shortcut is null ? input : shortcut.call(input);
        return functional.leaky_relu(identity + residual, Layers.NegativeSlope, inplace: true);
    }

    private static Sequential Projection(int inputs, int outputs) => Sequential(
        ("conv", Layers.Convolution(inputs, outputs, 1)),
        ("norm", Layers.Norm(outputs)));

    private static Module<Tensor, Tensor> Upsampled(Module<Tensor, Tensor> pixelwise, int scale) =>
        scale == 1 ? pixelwise : new CommutedUpsampling(pixelwise, scale);
}
