using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.Blocks;

/// <summary>Up-sampling by repetition: every pixel becomes a square of equal ones.</summary>
internal static class Upsampling
{
    /// <summary>[N,C,H,W] to [N,C,scale H,scale W].</summary>
    public static Tensor Nearest(Tensor input, int scale) =>
        scale == 1 ? input : functional.interpolate(input, size: [input.shape[2] * scale, input.shape[3] * scale]);
}
