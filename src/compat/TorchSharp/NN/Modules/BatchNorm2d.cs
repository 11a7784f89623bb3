using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Batch normalisation of images [N,C,H,W].</summary>
public sealed class BatchNorm2d : BatchNorm
{
    internal BatchNorm2d(long num_features, double eps, double momentum, bool affine, bool track_running_stats, Device? device, ScalarType? dtype)
        : base(num_features, eps, momentum, affine, track_running_stats, device, dtype, nameof(BatchNorm2d))
    {
    }

    protected override void ValidateInputDimensions(Tensor input)
    {
        if (input.ndim is not (4))
        {
            throw new ArgumentException($"expected 4 dimensions, but got {input.ndim}.");
        }
    }
}
