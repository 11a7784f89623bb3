using MathNet.Numerics.Statistics;

namespace FocusNetGrid.Reports.Statistics;

/// <summary>The place of each method among all, averaged over the images, as Friedman's test has it.</summary>
public static class MeanRanks
{
    /// <summary>One mean rank a method, from 1 for one that is best on every image; methods that are equal on an image share the ranks they take.</summary>
    /// <param name="scores">A row a method, a column an image; the higher the better, none NaN.</param>
    /// <exception cref="ArgumentException">The rows differ in length, or there is no image.</exception>
    public static IReadOnlyList<double> Of(IReadOnlyList<IReadOnlyList<double>> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var images = scores.Count == 0 ? 0 : scores[0].Count;
        if (images == 0 || scores.Any(row => row.Count != images))
        {
            throw new ArgumentException("Ranks need at least one image, and every method's score of every image.", nameof(scores));
        }

        var sums = new double[scores.Count];
        for (var image = 0; image < images; image++)
        {
            // The library ranks upwards; the best is to be the first.
            var ranks = scores.Select(row => -row[image]).Ranks(RankDefinition.Average);
            for (var method = 0; method < sums.Length; method++)
            {
                sums[method] += ranks[method];
            }
        }

        return [.. sums.Select(sum => sum / images)];
    }
}
