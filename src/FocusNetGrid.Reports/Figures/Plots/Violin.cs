using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace FocusNetGrid.Reports.Figures.Plots;

/// <summary>A sample's density by a normal kernel, as wide as Silverman's rule says, cut off at the sample's ends.</summary>
internal static class Violin
{
    private const int Steps = 80;

    /// <summary>Points from the least to the greatest value, each with its density as a share of the highest; one of height 1 where all values are equal.</summary>
    /// <param name="sorted">In rising order, at least one.</param>
    public static IReadOnlyList<Point> Outline(double[] sorted)
    {
        var width = Bandwidth(sorted);
        if (width <= 0)
        {
            return [new Point(sorted[0], 1)];
        }

        var points = Enumerable.Range(0, Steps + 1).Select(step => sorted[0] + (sorted[^1] - sorted[0]) * step / Steps).ToList();
        var densities = points.ConvertAll(at => sorted.Sum(value => Normal.PDF(value, width, at)));
        var highest = densities.Max();
        return [.. points.Zip(densities, (at, density) => new Point(at, density / highest))];
    }

    /// <summary>Silverman (1986), equation 3.31: 0.9 n^(-1/5) times the smaller of the standard deviation and the interquartile range / 1.34.</summary>
    private static double Bandwidth(double[] sorted)
    {
        if (sorted.Length < 2)
        {
            return 0;
        }

        var deviation = sorted.StandardDeviation();
        var range = SortedArrayStatistics.InterquartileRange(sorted) / 1.34;
        return 0.9 * (range > 0 ? Math.Min(deviation, range) : deviation) * Math.Pow(sorted.Length, -0.2);
    }
}
