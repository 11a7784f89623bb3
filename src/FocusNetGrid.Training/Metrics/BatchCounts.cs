using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Training.Metrics;

/// <summary>What is counted of a batch; every score is a function of these.</summary>
/// <param name="Cases">Each image's pixels by outcome at threshold 0.5.</param>
/// <param name="SoftOverlap">Σ p̂ p: probabilities summed over the true foreground.</param>
/// <param name="SoftPrediction">Σ p̂: all probabilities summed.</param>
internal sealed record BatchCounts(IReadOnlyList<CaseCounts> Cases, double SoftOverlap, double SoftPrediction)
{
    /// <summary>All images' pixels by outcome.</summary>
    public CaseCounts Pooled { get; } = Sum(Cases);

    /// <summary>The outcomes of several images, added.</summary>
    public static CaseCounts Sum(IReadOnlyCollection<CaseCounts> cases) => new(
        "pooled",
        cases.Sum(image => image.TruePositives),
        cases.Sum(image => image.FalsePositives),
        cases.Sum(image => image.FalseNegatives),
        cases.Sum(image => image.TrueNegatives));
}
