using static TorchSharp.torch;

namespace FocusNetGrid.Training.Losses;

/// <summary>
/// What every loss here is a sum of: how wrong the logit x of each pixel is. The logit's sign is turned where the truth p is foreground, z = x (1 - 2p), so that z
/// is the logit of being wrong. Then -log of the probability given to the truth is softplus(z), and |p̂ - p| is sigmoid(z). Neither takes a logarithm of
/// something that may be 0, neither subtracts nearly equal numbers, and each is one pass over the pixels that all terms of a loss share.
/// </summary>
internal sealed class PixelErrors
{
    private readonly Tensor wrongLogit;
    private Tensor? surprise;
    private Tensor? miss;

    /// <param name="logits">[N,classes,H,W].</param>
    /// <param name="target">[N,classes,H,W], 0 or 1.</param>
    public PixelErrors(Tensor logits, Tensor target)
    {
        Target = target;
        using (no_grad())
        {
            Sign = target.mul(-2).add(1);
        }

        wrongLogit = logits.mul(Sign);
    }

    /// <summary>The truth, 0 or 1.</summary>
    public Tensor Target { get; }

    /// <summary>-log of the probability given to the truth.</summary>
    public Tensor Surprise => surprise ??= nn.functional.softplus(wrongLogit);

    /// <summary>Probability given to the wrong answer.</summary>
    public Tensor Miss => miss ??= wrongLogit.sigmoid();

    private Tensor Sign { get; }
}
