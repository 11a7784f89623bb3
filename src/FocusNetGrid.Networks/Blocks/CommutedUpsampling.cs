using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Networks.Blocks;

/// <summary>
/// Up-samples what layers that see one pixel at a time made of the small map, where the publication up-samples first and runs them on the large
/// one. Repetition commutes with 1x1 convolutions and pointwise functions, and it changes neither mean nor variance of a batch norm's batch, so
/// the result is the same at a fraction of the passes. Only the moving variance differs, by the factor n/(n-1) that makes a batch's variance
/// unbiased: n is the number of pixels before the repetition here.
/// </summary>
/// <param name="pixelwise">Layers that see one pixel at a time.</param>
/// <param name="scale">How many times height and width grow.</param>
internal sealed class CommutedUpsampling(Module<Tensor, Tensor> pixelwise, int scale) : Module<Tensor, Tensor>(nameof(CommutedUpsampling))
{
    private readonly Module<Tensor, Tensor> pixelwise = pixelwise;

    /// <summary>How many times height and width grow.</summary>
    public int Scale { get; } = scale;

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => Upsampling.Nearest(pixelwise.call(input), Scale);
}
