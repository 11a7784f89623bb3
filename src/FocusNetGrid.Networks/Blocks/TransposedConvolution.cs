using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.Blocks;

/// <summary>
/// A transposed convolution with stride two, [N,inputs,H,W] to [N,outputs,2H,2W]: each pixel of the small image puts its kernel's picture on the
/// large one, and what a 3x3 kernel puts beyond the right and lower edge is cut off, as Keras's <c>same</c> padding does.
/// </summary>
/// <remarks>
/// Every tap of the kernel is a 1x1 convolution of the small image. A 2x2 kernel's pictures lie side by side; of a 3x3 kernel's the last row and
/// column fall on the first ones of the next picture and are added there. Libtorch's own transposed convolution trains several times slower on CPUs.
/// </remarks>
internal sealed class TransposedConvolution : Module<Tensor, Tensor>
{
    private readonly Parameter weight;
    private readonly Parameter bias;

    /// <summary>Makes one with zero biases.</summary>
    /// <param name="inputs">Channels in.</param>
    /// <param name="outputs">Channels out.</param>
    /// <param name="kernel">2 or 3.</param>
    /// <param name="initialize">Draws the weights; Glorot-uniform if left out.</param>
    public TransposedConvolution(int inputs, int outputs, int kernel, Action<Tensor>? initialize = null)
        : base(nameof(TransposedConvolution))
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(kernel, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(kernel, 3);
        var drawn = empty(outputs, inputs, kernel, kernel);
        (initialize ?? Initializers.GlorotUniform)(drawn);

        // As torch keeps a transposed convolution's: [inputs, outputs, kernel, kernel].
        weight = Parameter(drawn.transpose(0, 1).contiguous());
        bias = Parameter(zeros(outputs));
        RegisterComponents();
    }

    /// <summary>Height and width of the kernel.</summary>
    public long Kernel => weight.shape[2];

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        var (inputs, outputs, kernel) = (weight.shape[0], weight.shape[1], Kernel);
        var (batch, height, width) = (input.shape[0], input.shape[2], input.shape[3]);
        var kernels = weight.permute(2, 3, 1, 0).reshape(kernel * kernel * outputs, inputs, 1, 1);

        // The upper left four taps are the first on their pixel, so the bias goes with them.
        var first = bias.expand(2, 2, outputs);
        var biases = kernel == 2 ? first : functional.pad(first, [0, 0, 0, 1, 0, 1]);
        var taps = functional.conv2d(input, kernels, biases.reshape(-1)).permute(0, 2, 3, 1);
        var rows = Interleave(taps.reshape(batch, height, width, kernel, kernel * outputs), 1);
        var pixels = Interleave(rows.reshape(batch, 2 * height, width, kernel, outputs), 2);
        return pixels.reshape(batch, 2 * height, 2 * width, outputs).permute(0, 3, 1, 2);
    }

    /// <summary>
    /// [N,H,W,k,C] with the results of a dimension's k taps: from each position of that dimension two, which stand in a new dimension behind it. A
    /// third tap is added to the next position's first.
    /// </summary>
    private static Tensor Interleave(Tensor taps, long dimension)
    {
        var two = taps.narrow(3, 0, 2);
        if (taps.shape[3] == 3)
        {
            var third = taps.select(3, 2);
            long[] edge = dimension == 1 ? [0, 0, 0, 0, 1, 0] : [0, 0, 1, 0];
            var before = functional.pad(third.narrow(dimension, 0, third.shape[dimension] - 1), edge);
            return stack([two.select(3, 0) + before, two.select(3, 1)], dimension + 1);
        }

        return dimension == 2 ? two : two.transpose(2, 3).contiguous();
    }
}
