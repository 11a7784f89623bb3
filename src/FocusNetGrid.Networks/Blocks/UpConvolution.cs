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
///
/// A 2x2 kernel with many channels goes further: each of its taps is a 1x1 convolution of the small image, and an output pixel is a sum of four
/// of their results. That leaves 4 of 16 multiplications, for additions that few channels at many pixels would pay dearly.
/// </remarks>
internal sealed class UpConvolution : Module<Tensor, Tensor>
{
    /// <summary>From so many channels on, a 2x2 kernel's saved multiplications outweigh the added passes; measured at 16 to 128 pixels.</summary>
    private const int ManyChannels = 64;

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
        return windows * (TapByTap ? 1 : 4) * weight.shape[0] * weight.shape[1] * 4;
    }

    private bool TapByTap => Kernel == 2 && weight.shape[0] >= ManyChannels;

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => TapByTap ? SumOfTaps(input) : CaseByCase(input);

    private Tensor CaseByCase(Tensor input)
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

    /// <summary>Of a 2x2 kernel: the upper taps' results and the lower ones' make the rows of each pixel's pair, then the left and the right ones its columns.</summary>
    private Tensor SumOfTaps(Tensor input)
    {
        var (outputs, inputs) = (weight.shape[0], weight.shape[1]);
        var (batch, height, width) = (input.shape[0], input.shape[2], input.shape[3]);
        var kernels = weight.permute(2, 3, 0, 1).reshape(4 * outputs, inputs, 1, 1);

        // The upper left tap is in every sum, so the bias goes with it.
        var taps = functional.conv2d(input, kernels, functional.pad(bias, [0, 3 * outputs])).permute(0, 2, 3, 1);
        var rows = Interleave(taps.reshape(batch, height, width, 2, 2 * outputs), 1);
        var pixels = Interleave(rows.reshape(batch, 2 * height, width, 2, outputs), 2);
        return pixels.reshape(batch, 2 * height, 2 * width, outputs).permute(0, 3, 1, 2);
    }

    /// <summary>
    /// [N,H,W,2,C] with the first and second taps' results: from each position of a dimension two, the sum of both taps, and the first tap
    /// with the second's neighbour, which is 0 beyond the edge. The two stand in a new dimension behind it.
    /// </summary>
    private static Tensor Interleave(Tensor taps, long dimension)
    {
        var (first, second) = (taps.select(3, 0), taps.select(3, 1));
        var length = second.shape[dimension];
        long[] edge = dimension == 1 ? [0, 0, 0, 0, 0, 1] : [0, 0, 0, 1];
        var neighbour = functional.pad(second.narrow(dimension, 1, length - 1), edge);
        return stack([first + second, first + neighbour], dimension + 1);
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
