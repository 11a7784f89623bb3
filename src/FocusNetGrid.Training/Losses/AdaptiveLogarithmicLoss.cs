using static TorchSharp.torch;

namespace FocusNetGrid.Training.Losses;

/// <summary>
/// ALL(L) = ω ln(1 + L/ε) where L &lt; γ, else L - C with C = γ - ω ln(1 + γ/ε), of a loss L (eq. 2). It is continuous at γ; its slope falls there from
/// ω/(ε + γ) to 1. The formula's |L| is L: no loss here is negative.
/// </summary>
/// <param name="inner">L.</param>
/// <param name="gamma">γ.</param>
/// <param name="omega">ω.</param>
/// <param name="epsilon">ε.</param>
internal sealed class AdaptiveLogarithmicLoss(PixelLoss inner, double gamma, double omega, double epsilon) : PixelLoss
{
    private readonly double offset = gamma - omega * Math.Log(1 + gamma / epsilon);

    /// <inheritdoc/>
    public override Tensor Of(PixelErrors errors)
    {
        var loss = inner.Of(errors);

        // Both branches and their slopes are finite for every loss from 0 on, so the one not taken adds 0 to the gradient and never 0 x infinity.
        return where(loss.lt(gamma), loss.div(epsilon).log1p().mul(omega), loss.sub(offset));
    }
}
