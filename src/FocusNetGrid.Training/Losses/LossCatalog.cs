namespace FocusNetGrid.Training.Losses;

/// <summary>The losses that a spec can name. A new one touches its own file and this list.</summary>
public static class LossCatalog
{
    /// <summary>All losses: the paper's first, then what it is made of and compared with.</summary>
    public static IReadOnlyList<ILossDefinition> All { get; } =
    [
        new LossDefinition<AdaptiveHybridOptions>("all-hl", options =>
            new AdaptiveLogarithmicLoss(new HybridLoss(options), options.Gamma, options.LogOmega, options.Epsilon)),
        new LossDefinition<HybridOptions>("hl", options => new HybridLoss(options)),
        new LossDefinition<CrossEntropyOptions>("bce", _ => new CrossEntropyLoss(1, 1)),
        new LossDefinition<BalancedCrossEntropyOptions>("balanced-bce", options => new CrossEntropyLoss(options.Omega, 1 - options.Omega)),
        // Dice is the Tversky index with both weights a half, which halves the denominator and so the smoothing.
        new LossDefinition<DiceOptions>("dice", options => new TverskyLoss(0.5, 0.5, options.Smooth / 2, options.PerImage)),
        new LossDefinition<TverskyOptions>("tversky", options => new TverskyLoss(options)),
        new LossDefinition<FocalTverskyOptions>("focal-tversky", options => new FocalTverskyLoss(new TverskyLoss(options), options.Gamma)),
    ];
}
