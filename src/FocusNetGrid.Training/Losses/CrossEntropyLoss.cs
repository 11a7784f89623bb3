using static TorchSharp.torch;

namespace FocusNetGrid.Training.Losses;

/// <summary>
/// Cross entropy with a weight a class, averaged over pixels and classes: Cb of eq. 1 with the minus sign that the printed formula lacks,
/// -(w₁ p log p̂ + w₀ (1 - p) log(1 - p̂)).
/// </summary>
/// <param name="foreground">w₁: Ω when balanced, 1 when plain.</param>
/// <param name="background">w₀: 1 - Ω when balanced, 1 when plain.</param>
internal sealed class CrossEntropyLoss(double foreground, double background) : PixelLoss
{
    /// <inheritdoc/>
    public override Tensor Of(PixelErrors errors)
    {
        if (foreground == background)
        {
            return errors.Surprise.mean().mul(foreground);
        }

        var onForeground = errors.Surprise.mul(errors.Target).mean();
        return errors.Surprise.mean().mul(background).add(onForeground.mul(foreground - background));
    }
}
