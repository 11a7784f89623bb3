using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.Blocks;

/// <summary>The layers that every network here is made of, with the defaults of Keras, in which the papers' networks were written.</summary>
internal static class Layers
{
    /// <summary>Of every leaky unit; Keras's default and the paper's.</summary>
    public const double NegativeSlope = 0.3;

    private const double NormEpsilon = 1e-3;

    /// <summary>Keras's 0.99 keeps that much of the old statistics; torch names what is taken of the new.</summary>
    private const double NormMomentum = 0.01;

    /// <summary>A convolution that keeps height and width, with zero biases.</summary>
    /// <param name="inputs">Channels in.</param>
    /// <param name="outputs">Channels out.</param>
    /// <param name="kernel">Height and width of its kernel; odd.</param>
    /// <param name="initialize">Draws its weights; Glorot-uniform if left out.</param>
    /// <param name="bias">Whether it has any.</param>
    public static Conv2d Convolution(int inputs, int outputs, int kernel, Action<Tensor>? initialize = null, bool bias = true) =>
        Initialized(Conv2d(inputs, outputs, kernel, padding: kernel / 2, bias: bias), initialize);

    /// <summary>A convolution that halves height and width: its windows begin at every other pixel, and the caller pads as it needs.</summary>
    /// <param name="inputs">Channels in.</param>
    /// <param name="outputs">Channels out.</param>
    /// <param name="kernel">Height and width of its kernel.</param>
    /// <param name="initialize">Draws its weights; Glorot-uniform if left out.</param>
    public static Conv2d Halving(int inputs, int outputs, int kernel, Action<Tensor>? initialize = null) =>
        Initialized(Conv2d(inputs, outputs, kernel, stride: 2), initialize);

    private static Conv2d Initialized(Conv2d convolution, Action<Tensor>? initialize)
    {
        (initialize ?? Initializers.GlorotUniform)(convolution.weight);
        if (convolution.bias is { } bias)
        {
            init.zeros_(bias);
        }

        return convolution;
    }

    /// <summary>Batch norm over [N,C,H,W].</summary>
    public static BatchNorm2d Norm(int channels) => BatchNorm2d(channels, eps: NormEpsilon, momentum: NormMomentum);

    /// <summary>Batch norm and a leaky unit, side by side so that they may run as one.</summary>
    public static Sequential NormActivation(int channels) => Sequential(
        ("norm", Norm(channels)),
        // In place: the norm's gradient needs its input only, so its output need not outlive the activation.
        ("activation", LeakyReLU(NegativeSlope, inplace: true)));

    /// <summary>Conv-BN-LeakyReLU-Conv to a map a class: an output head before its sigmoid.</summary>
    /// <param name="inputs">Channels in.</param>
    /// <param name="hidden">Channels between.</param>
    /// <param name="classes">Maps out.</param>
    /// <param name="kernel">Of the first convolution; the second, which precedes the sigmoid, is 1x1.</param>
    /// <param name="initialize">Draws the weights; Glorot-uniform if left out.</param>
    public static Sequential Head(int inputs, int hidden, int classes, int kernel, Action<Tensor>? initialize = null) => Sequential(
        ("conv", Convolution(inputs, hidden, kernel, initialize)),
        ("norm", NormActivation(hidden)),
        ("maps", Convolution(hidden, classes, 1, initialize)));
}
