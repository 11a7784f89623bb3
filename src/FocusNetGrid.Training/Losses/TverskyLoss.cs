using static TorchSharp.torch;

namespace FocusNetGrid.Training.Losses;

/// <summary>
/// TL = Σ_c (1 - TI) with TI = (TP + s) / (TP + α FP + β FN + s) on soft predictions: TP = |G∩P|, FP = |P\G| and FN = |G\P| are sums of
/// probabilities over the pixels of the batch, or of each image, for each class (dimension 1).
/// </summary>
/// <param name="alpha">Weight of false positives.</param>
/// <param name="beta">Weight of false negatives.</param>
/// <param name="smooth">s, above 0.</param>
/// <param name="perImage">Whether sums end at the image; the images' losses are then averaged.</param>
internal sealed class TverskyLoss(double alpha, double beta, double smooth, bool perImage) : PixelLoss
{
    private static readonly long[] Pixels = [2, 3];
    private static readonly long[] BatchAndPixels = [0, 2, 3];

    /// <param name="options">Weights and reduction.</param>
    public TverskyLoss(TverskyOptions options)
        : this(options.Alpha, options.Beta, options.Smooth, options.PerImage)
    {
    }

    /// <inheritdoc/>
    public override Tensor Of(PixelErrors errors) => SumOverClasses(Shortfalls(errors));

    /// <summary>1 - TI of each class: [classes], or [N,classes] where each image has its own.</summary>
    public Tensor Shortfalls(PixelErrors errors)
    {
        var over = perImage ? Pixels : BatchAndPixels;
        var falseNegatives = errors.Miss.mul(errors.Target).sum(over);
        var falsePositives = errors.Miss.sum(over).sub(falseNegatives);
        var truePositives = errors.Target.sum(over).sub(falseNegatives);

        // 1 - TI in one fraction: exact where TI is near 1, and 0 where nothing is wrong, whatever the truth.
        var wrong = falsePositives.mul(alpha).add(falseNegatives.mul(beta));
        return wrong.div(truePositives.add(wrong).add(smooth));
    }

    /// <summary>Σ_c of what each class has, averaged over the images where each has its own.</summary>
    public Tensor SumOverClasses(Tensor shortfalls)
    {
        var sums = shortfalls.sum(-1);
        return perImage ? sums.mean() : sums;
    }
}
