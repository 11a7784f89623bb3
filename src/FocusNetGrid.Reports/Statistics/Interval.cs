using MathNet.Numerics.Statistics;

namespace FocusNetGrid.Reports.Statistics;

/// <summary>A confidence interval.</summary>
/// <param name="Low">Its lower end.</param>
/// <param name="High">Its upper end.</param>
public sealed record Interval(double Low, double High)
{
    /// <summary>The share of repetitions that intervals of reports cover.</summary>
    public const double Confidence = 0.95;

    /// <summary>Whether a value lies within, ends included.</summary>
    public bool Contains(double value) => Low <= value && value <= High;

    /// <summary>The percentile interval of a statistic's bootstrap replicates; quantiles between two replicates are interpolated linearly, as NumPy does.</summary>
    /// <param name="replicates">At least one.</param>
    public static Interval OfReplicates(IEnumerable<double> replicates)
    {
        var sorted = replicates.Order().ToArray();
        return new Interval(Quantile(sorted, (1 - Confidence) / 2), Quantile(sorted, (1 + Confidence) / 2));
    }

    private static double Quantile(double[] sorted, double share) => SortedArrayStatistics.QuantileCustom(sorted, share, QuantileDefinition.R7);
}
