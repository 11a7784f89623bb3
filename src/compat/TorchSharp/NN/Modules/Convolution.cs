using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What all convolutions have in common: weight [out, in / groups, ...] (transposed: [in, out / groups, ...]) and bias [out].</summary>
public abstract partial class Convolution : nn.Module<Tensor, Tensor>
{
    [ComponentName(Name = nameof(weight))]
    private Parameter ownWeight;

    [ComponentName(Name = nameof(bias))]
    private Parameter? ownBias;

    private protected Convolution(string name, ConvolutionShape shape, bool bias, Device? device, ScalarType? dtype)
        : base(name)
    {
        if (shape.Transposed && shape.PaddingMode != PaddingModes.Zeros)
        {
            throw new ArgumentException("Only PaddingModes.Zeros is supported for ConvTransposeND");
        }

        in_channels = shape.InChannels;
        out_channels = shape.OutChannels;
        kernel_size = shape.Kernel;
        stride = shape.Stride;
        dilation = shape.Dilation;
        transposed = shape.Transposed;
        output_padding = shape.OutputPadding;
        groups = shape.Groups;
        padding_mode = shape.PaddingMode;
        padding = shape.Padding;
        padding_type = shape.PaddingType;

        long[] channels = transposed ? [in_channels, out_channels / groups] : [out_channels, in_channels / groups];
        ownWeight = Own(empty([.. channels, .. kernel_size], dtype, device));
        ConditionallyRegisterParameter(nameof(weight), ownWeight);
        if (bias)
        {
            ownBias = Own(empty([out_channels], dtype, device));
            ConditionallyRegisterParameter(nameof(bias), ownBias);
        }

        reset_parameters();
    }

    public Parameter weight
    {
        get => ownWeight;
        set => ConditionallyRegisterParameter(nameof(weight), ownWeight = Replace(ownWeight, value)!);
    }

    public Parameter? bias
    {
        get => ownBias;
        set => ConditionallyRegisterParameter(nameof(bias), ownBias = Replace(ownBias, value));
    }

    /// <summary>Draws new weights, uniform in plus and minus 1 / sqrt(fan in).</summary>
    public void reset_parameters()
    {
        nn.init.kaiming_uniform_(weight, Math.Sqrt(5));
        var (fanIn, _) = nn.init.CalculateFanInAndFanOut(weight);
        if (ownBias is not null && fanIn != 0)
        {
            var bound = 1 / Math.Sqrt(fanIn);
            nn.init.uniform_(ownBias, -bound, bound);
        }
    }

    protected bool ValidateShape(Tensor input, long dimensions)
    {
        var shape = input.shape;
        return (shape.Length == dimensions + 2 && shape[1] == in_channels) || (shape.Length == dimensions + 1 && shape[0] == in_channels);
    }
}
