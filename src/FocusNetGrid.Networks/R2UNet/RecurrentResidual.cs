using FocusNetGrid.Networks.Blocks;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.R2UNet;

/// <summary>The recurrent residual unit of R2U-Net (figure 4d): a 1x1 convolution to the level's channels, two recurrent layers, and its output added to theirs.</summary>
internal sealed class RecurrentResidual : Module<Tensor, Tensor>
{
    private readonly Conv2d project;
    private readonly RecurrentConvolution first;
    private readonly RecurrentConvolution second;

    /// <summary>Makes one: [N,inputs,H,W] to [N,outputs,H,W].</summary>
    public RecurrentResidual(int inputs, int outputs, int steps)
        : base(nameof(RecurrentResidual))
    {
        project = Layers.Convolution(inputs, outputs, 1, Initializers.HeNormal);
        first = new RecurrentConvolution(outputs, steps);
        second = new RecurrentConvolution(outputs, steps);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        var projected = project.call(input);
        return projected + second.call(first.call(projected));
    }
}
