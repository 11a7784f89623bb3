using FocusNetGrid.Networks.Blocks;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.R2UNet;

/// <summary>
/// The recurrent convolutional layer (Alom et al. 2018, section III): 3x3 convolution, BN and ReLU of the input, then t times again of the input plus
/// what came out before, with the same weights. [N,C,H,W] to [N,C,H,W].
/// </summary>
/// <param name="channels">Channels in and out.</param>
/// <param name="steps">t.</param>
internal sealed class RecurrentConvolution(int channels, int steps) : Module<Tensor, Tensor>(nameof(RecurrentConvolution))
{
    private readonly Sequential layer = NormReLU.After(Layers.Convolution(channels, channels, 3, Initializers.HeNormal), channels);

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        var state = layer.call(input);
        for (var step = 0; step < steps; step++)
        {
            state = layer.call(input + state);
        }

        return state;
    }
}
