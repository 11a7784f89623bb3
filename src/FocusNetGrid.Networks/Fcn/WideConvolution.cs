using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.Fcn;

/// <summary>
/// A convolution with a kernel as large as the image it is meant for, [N,inputs,H,W] to [N,outputs,H,W] with zeros around: VGG16's first fully
/// connected layer.
/// </summary>
/// <remarks>
/// Every window as one pixel with all its values as channels, and a 1x1 convolution of that. With so large a kernel on so small an image oneDNN 2.6 has
/// no fast way for the weights' gradient on processors without AVX-512: a step at 96x96 took 25 s there.
/// </remarks>
internal sealed class WideConvolution : Module<Tensor, Tensor>
{
    private readonly Parameter weight;
    private readonly Parameter bias;

    /// <summary>Makes one with zero biases.</summary>
    /// <param name="inputs">Channels in.</param>
    /// <param name="outputs">Channels out.</param>
    /// <param name="kernel">Height and width of its kernel; odd.</param>
    /// <param name="initialize">Draws its weights.</param>
    public WideConvolution(int inputs, int outputs, int kernel, Action<Tensor> initialize)
        : base(nameof(WideConvolution))
    {
        weight = Parameter(empty(outputs, inputs, kernel, kernel));
        initialize(weight);
        bias = Parameter(zeros(outputs));
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        var (kernel, outputs) = (weight.shape[2], weight.shape[0]);
        var (batch, height, width) = (input.shape[0], input.shape[2], input.shape[3]);
        var border = kernel / 2;
        var padded = functional.pad(input, [border, border, border, border]);

        // A window's values in the order in which the weights lie in memory, so that only the small image is copied.
        var windows = padded.unfold(2, kernel, 1).unfold(3, kernel, 1);
        var (values, taps) = weight.is_contiguous()
            ? (windows.permute(0, 2, 3, 1, 4, 5), weight)
            : (windows.permute(0, 2, 3, 4, 5, 1), weight.permute(0, 2, 3, 1));
        var kernels = taps.reshape(outputs, -1, 1, 1);
        if (get_num_threads() > 1)
        {
            return functional.conv2d(values.reshape(batch, height, width, -1).permute(0, 3, 1, 2), kernels, bias);
        }

        // With one thread libtorch leaves 1x1 convolutions of few images to a BLAS, which Debian has in no fast form; of many images it does not.
        var products = functional.conv2d(values.reshape(batch * height * width, -1, 1, 1), kernels, bias);
        return products.reshape(batch, height, width, outputs).permute(0, 3, 1, 2);
    }
}
