using MathNet.Numerics.Statistics;

namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>What a box plot shows of a sample: quartiles by linear interpolation (R's type 7), whiskers to the last values within 1.5 interquartile ranges (Tukey).</summary>
internal sealed record SampleSummary(double LowerWhisker, double LowerQuartile, double Median, double UpperQuartile, double UpperWhisker, double Mean)
{
    private const double WhiskerReach = 1.5;

    /// <summary>The summary of values in rising order, at least one.</summary>
    public static SampleSummary Of(double[] sorted)
    {
        double Quantile(double share) => SortedArrayStatistics.QuantileCustom(sorted, share, QuantileDefinition.R7);
        var (lower, upper) = (Quantile(0.25), Quantile(0.75));
        var reach = WhiskerReach * (upper - lower);
        return new(
            sorted.First(value => value >= lower - reach),
            lower,
            Quantile(0.5),
            upper,
            sorted.Last(value => value <= upper + reach),
            sorted.Average());
    }
}
