using FocusNetGrid.Networks.Blocks;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.FocusNet;

/// <summary>
/// ResGANet as the text has it (section 2.1, figure 2): 1x1 convolution, group attention, 1x1 convolution, squeeze-and-excitation, residual.
/// [N,inputs,H,W] to [N,outputs,H,W].
/// </summary>
/// <remarks>
/// Where the text is silent: the first 1x1 convolution already makes the level's channels, since the level's filters are what is divided into
/// groups; the residual is a 1x1 convolution where channels change and the input itself elsewhere; no norm or activation follows the
/// sum, as each branch begins with its own ("BN-LeakyReLU-Conv").
/// </remarks>
internal sealed class ResidualGroupAttention : Module<Tensor, Tensor>
{
    private readonly Conv2d reduce;
    private readonly GroupAttention groups;
    private readonly Conv2d mix;
    private readonly SqueezeExcitation? excitation;
    private readonly Conv2d? shortcut;

    /// <summary>Makes one.</summary>
    /// <param name="inputs">Channels in.</param>
    /// <param name="outputs">Channels out; a multiple of the groups.</param>
    /// <param name="groupCount">Groups of channels.</param>
    /// <param name="squeezeRatio">Of the squeeze-and-excitation; 0 leaves it out.</param>
    public ResidualGroupAttention(int inputs, int outputs, int groupCount, int squeezeRatio)
        : base(nameof(ResidualGroupAttention))
    {
        reduce = Layers.Convolution(inputs, outputs, 1);
        groups = new GroupAttention(outputs, groupCount, projectSkips: false);
        mix = Layers.Convolution(outputs, outputs, 1);
        excitation = squeezeRatio == 0 ? null : new SqueezeExcitation(outputs, squeezeRatio);
        shortcut = inputs == outputs ? null : Layers.Convolution(inputs, outputs, 1);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        var residual = mix.call(groups.call(reduce.call(input)));
        var identity = shortcut is null ? input : shortcut.call(input);

        // identity + residual * factors in one pass.
        return excitation is null ? identity + residual : identity.addcmul(residual, excitation.call(residual), 1);
    }
}
