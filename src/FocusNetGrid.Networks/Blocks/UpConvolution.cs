using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.Blocks;

/// <summary>
/// Nearest up-sampling by two, then a 2x2 or 3x3 convolution: [N,inputs,H,W] to [N,outputs,2H,2W], the same to rounding, without ever making
/// the large input.
/// </summary>
/// <remarks>
/// The rows that a kernel covers in a repeated image lie on no more than two rows of the small one, so each output pixel is a 2x2 convolution
/// of the small image; which taps fall together depends on whether its row and column are even or odd. All four cases are convolved at once
/// as four times the channels and then dealt out as pixels. Of the 36 multiplications of a 3x3 kernel 16 remain.
/// </remarks>
internal sealed class UpConvolution : Module<Tensor, Tensor>
{
    private readonly Parameter weight;
    private readonly Parameter bias;

    /// <summary>Makes one with zero biases.</summary>
    /// <param name="inputs">Channels in.</param>
    /// <param name="outputs">Channels out.</param>
    /// <param name="kernel">3, padded all round; or 2, padded at the right and below, as Keras pads an even kernel.</param>
    /// <param name="initialize">Draws the weights; Glorot-uniform if left out.</param>
    public UpConvolution(int inputs, int outputs, int kernel, Action<Tensor>? initialize = null)
        : base(nameof(UpConvolution))
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(kernel, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(kernel, 3);
        weight = Parameter(empty(outputs, inputs, kernel, kernel));
        (initialize ?? Initializers.GlorotUniform)(weight);
        bias = Parameter(zeros(outputs));
        RegisterComponents();
    }

    /// <summary>Height and width of the kernel as the paper has it.</summary>
    public long Kernel => weight.shape[2];

    /// <summary>Multiplications that <see cref="forward"/> makes of one image of this size.</summary>
    public long MultiplyAdds(long height, long width)
    {
        var windows = Kernel == 2 ? height * width : (height + 1) * (width + 1);
        return windows * 4 * weight.shape[0] * weight.shape[1] * 4;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        var (outputs, inputs) = (weight.shape[0], weight.shape[1]);

        // [outputs, inputs, k, k] -> [outputs, row, inputs, 2, k] -> [outputs, row, inputs, column, 2, 2]
        var cases = Merge(Merge(weight, 2), 4);
        var kernels = cases.transpose(2, 3).reshape(4 * outputs, inputs, 2, 2);
        var biases = bias.repeat_interleave(4);
        var (height, width) = (2 * input.shape[2], 2 * input.shape[3]);
        if (Kernel == 2)
        {
            return functional.pixel_shuffle(functional.conv2d(functional.pad(input, [0, 1, 0, 1]), kernels, biases), 2);
        }

        // Window i of the padded image makes rows 2i-1 and 2i: one too many at either end.
        var shuffled = functional.pixel_shuffle(functional.conv2d(input, kernels, biases, padding: [1, 1]), 2);
        return shuffled.narrow(2, 1, height).narrow(3, 1, width);
    }

    /// <summary>
    /// Adds the taps of one dimension that meet the same row of the small image, for the first and the second of the two rows that a window makes;
    /// that choice becomes a dimension before it.
    /// </summary>
    private static Tensor Merge(Tensor taps, long dimension)
    {
        Tensor Tap(long index, long count = 1) => taps.narrow(dimension, index, count);

        var (first, second) = taps.shape[dimension] == 2
            ? (cat([Tap(0) + Tap(1), zeros_like(Tap(0))], dimension), taps)
            : (cat([Tap(0) + Tap(1), Tap(2)], dimension), cat([Tap(0), Tap(1) + Tap(2)], dimension));
        return stack([first, second], dimension - 1);
    }
}
