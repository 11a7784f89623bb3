using FocusNetGrid.Networks.Blocks;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.BcduNet;

/// <summary>
/// What BCDU-Net has in place of a concatenation (Azad et al. 2019, section 3.2 and equation 4): a convolutional LSTM over the encoder's features and
/// the up-sampled ones as a sequence of two; two of them, one each way, if bidirectional. Two [N,C,H,W] to [N,C/2,H,W].
/// </summary>
internal sealed class LstmSkip : Module<Tensor, Tensor, Tensor>
{
    private readonly ConvolutionalLstm backwards;
    private readonly ConvolutionalLstm? onwards;
    private readonly Conv2d? fromBackwards;
    private readonly Conv2d? fromOnwards;

    /// <summary>Makes one.</summary>
    /// <param name="channels">Of either input.</param>
    /// <param name="bidirectional">Y = tanh(W₁ * H onwards + W₂ * H backwards + b), with 3x3 kernels: the paper does not give their size.</param>
    public LstmSkip(int channels, bool bidirectional)
        : base(nameof(LstmSkip))
    {
        var units = channels / 2;
        backwards = new ConvolutionalLstm(channels, units);
        if (bidirectional)
        {
            onwards = new ConvolutionalLstm(channels, units);
            fromBackwards = Layers.Convolution(units, units, 3);
            fromOnwards = Layers.Convolution(units, units, 3, bias: false);
        }

        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor skip, Tensor raised)
    {
        var last = backwards.call(raised, skip);
        return onwards is null ? last : (fromBackwards!.call(last) + fromOnwards!.call(onwards.call(skip, raised))).tanh();
    }
}
