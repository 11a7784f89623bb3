using static TorchSharp.torch;

namespace FocusNetGrid.Training.Losses;

/// <summary>Σ_c (1 - TI)^gamma.</summary>
/// <param name="tversky">Gives 1 - TI of each class.</param>
/// <param name="gamma">The exponent.</param>
internal sealed class FocalTverskyLoss(TverskyLoss tversky, double gamma) : PixelLoss
{
    /// <summary>Keeps the slope of an exponent below 1 finite at 0; it changes the value by less than a millionth from 0.1 on, and not at 0.</summary>
    private const double Floor = 1e-7;

    /// <inheritdoc/>
    public override Tensor Of(PixelErrors errors)
    {
        var shortfalls = tversky.Shortfalls(errors);
        return tversky.SumOverClasses(shortfalls.mul(shortfalls.add(Floor).pow(gamma - 1)));
    }
}
