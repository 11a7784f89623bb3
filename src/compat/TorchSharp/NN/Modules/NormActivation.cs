using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>A batch norm and the rectifier behind it, leaky or not, in one operator: half the passes over memory that the two take apart.</summary>
internal static class NormActivation
{
    /// <summary>What the two modules make of the input, or null where they must run apart.</summary>
    internal static Tensor? TryForward(BatchNorm2d norm, nn.Module<Tensor, Tensor> activation, Tensor input)
    {
        var slope = activation switch
        {
            LeakyReLU leaky => leaky.negative_slope,
            ReLU => 0.0,
            _ => double.NaN,
        };
        if (double.IsNaN(slope) || norm.HasHooks || activation.HasHooks || !Serves(norm, input))
        {
            return null;
        }

        if (norm.training)
        {
            using var frozen = no_grad();
            norm.num_batches_tracked!.add_(1);
        }

        return Native.Dispatcher.Call(
            "focusnetgrid::batch_norm_leaky_relu", input, norm.weight, norm.bias, norm.running_mean, norm.running_var, norm.training, norm.momentum!.Value, norm.eps, slope);
    }

    /// <summary>Single precision, channels-last, on the CPU, with everything that the operator reads.</summary>
    private static bool Serves(BatchNorm2d norm, Tensor input) =>
        norm.affine && norm.track_running_stats && norm.momentum is not null && input.dim() == 4 && input.dtype == ScalarType.Float32
        && input.device_type == DeviceType.CPU && input.numel() > input.shape[1] && IsChannelsLast(input);

    private static bool IsChannelsLast(Tensor input)
    {
        var (shape, stride) = (input.shape, input.stride());
        return shape[1] > 1 && stride[1] == 1 && stride[3] == shape[1] && stride[2] == shape[1] * shape[3] && stride[0] == shape[1] * shape[2] * shape[3];
    }
}
