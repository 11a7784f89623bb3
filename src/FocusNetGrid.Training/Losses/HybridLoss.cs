using static TorchSharp.torch;

namespace FocusNetGrid.Training.Losses;

/// <summary>HL = k Cb + (1 - k) TL (eq. 1), both from the same two maps of pixel errors.</summary>
/// <param name="crossEntropy">Cb.</param>
/// <param name="tversky">TL.</param>
/// <param name="k">The cross entropy's share, 0 to 1.</param>
internal sealed class HybridLoss(CrossEntropyLoss crossEntropy, TverskyLoss tversky, double k) : PixelLoss
{
    /// <param name="options">Weights and reduction.</param>
    public HybridLoss(HybridOptions options)
        : this(new CrossEntropyLoss(options.Omega, 1 - options.Omega), new TverskyLoss(options), options.K)
    {
    }

    /// <inheritdoc/>
    public override Tensor Of(PixelErrors errors) =>
        crossEntropy.Of(errors).mul(k).add(tversky.Of(errors).mul(1 - k));
}
