using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.Blocks;

/// <summary>
/// A convolutional LSTM (Shi et al. 2015) over a sequence of two images with Keras's gates: hard sigmoids, tanh, forget bias 1, no peepholes. The
/// state begins at zero, so the first image needs no recurrent convolution and nothing is forgotten.
/// </summary>
internal sealed class ConvolutionalLstm : Module<Tensor, Tensor, Tensor>
{
    private readonly Conv2d input;
    private readonly Conv2d recurrent;

    /// <summary>Makes one with 3x3 kernels.</summary>
    /// <param name="inputs">Channels of the images.</param>
    /// <param name="units">Channels of the state.</param>
    public ConvolutionalLstm(int inputs, int units)
        : base(nameof(ConvolutionalLstm))
    {
        // The gates' channels lie in the order input, forget, cell, output.
        input = Layers.Convolution(inputs, 4 * units, 3, Initializers.HeNormal);
        recurrent = Layers.Convolution(units, 4 * units, 3, Initializers.Orthogonal, bias: false);
        init.ones_(input.bias!.narrow(0, units, units));
        RegisterComponents();
    }

    /// <summary>Two images [N,inputs,H,W], one after the other, to the last output [N,units,H,W].</summary>
    public override Tensor forward(Tensor earlier, Tensor later)
    {
        var gates = input.call(earlier).chunk(4, 1);
        var cell = Gate(gates[0]) * gates[2].tanh();
        var output = Gate(gates[3]) * cell.tanh();
        gates = (input.call(later) + recurrent.call(output)).chunk(4, 1);
        cell = (Gate(gates[1]) * cell) + (Gate(gates[0]) * gates[2].tanh());
        return Gate(gates[3]) * cell.tanh();
    }

    /// <summary>Keras's hard sigmoid, x/5 + 1/2 cut to 0 and 1; torch's has x/6.</summary>
    private static Tensor Gate(Tensor values) => functional.hardsigmoid(values * 1.2, inplace: true);
}
