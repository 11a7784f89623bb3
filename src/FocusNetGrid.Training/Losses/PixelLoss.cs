using static TorchSharp.torch;

namespace FocusNetGrid.Training.Losses;

/// <summary>A loss made of <see cref="PixelErrors"/>, so that several of them can be summed without computing these twice.</summary>
internal abstract class PixelLoss : ILoss
{
    /// <inheritdoc/>
    public Tensor Compute(Tensor logits, Tensor target)
    {
        using var scope = NewDisposeScope();
        return Of(new PixelErrors(logits, target)).MoveToOuterDisposeScope();
    }

    /// <summary>The scalar loss of a batch.</summary>
    public abstract Tensor Of(PixelErrors errors);
}
