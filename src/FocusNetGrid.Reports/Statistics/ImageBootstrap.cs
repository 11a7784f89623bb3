using MathNet.Numerics.Random;

namespace FocusNetGrid.Reports.Statistics;

/// <summary>
/// Draws images anew, with replacement, as often as there are: what a score would have been had other images of the same kind come. An image is drawn with all
/// that was measured on it, every network's and every seed's, so that differences between networks are of the same images too.
/// </summary>
public sealed class ImageBootstrap
{
    /// <summary>How often the images are drawn anew.</summary>
    public const int Replicates = 10_000;

    private const int Seed = 2018;

    private readonly int[][] draws;

    private ImageBootstrap(int[][] draws) => this.draws = draws;

    /// <summary>The draws for a number of images: always the same ones.</summary>
    /// <param name="images">At least 1.</param>
    /// <param name="replicates">How many sets are drawn.</param>
    public static ImageBootstrap For(int images, int replicates = Replicates)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(images, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 1);
        var generator = new MersenneTwister(Seed, threadSafe: false);
        return new ImageBootstrap([.. Enumerable.Range(0, replicates).Select(_ => generator.NextInt32s(images, 0, images))]);
    }

    /// <summary>The sum over the images drawn, a sum a set: what means and pooled counts are made of.</summary>
    /// <param name="values">A value an image.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than images.</exception>
    public IReadOnlyList<double> SumsOf(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count != draws[0].Length)
        {
            throw new ArgumentException($"{draws[0].Length} images are drawn from, and there are {values.Count} values.", nameof(values));
        }

        var known = values.ToArray();
        return Array.ConvertAll(draws, places => Sum(known, places));
    }

    /// <summary>The mean over the images drawn, a mean a set.</summary>
    /// <param name="values">A value an image.</param>
    public IReadOnlyList<double> MeansOf(IReadOnlyList<double> values) => [.. SumsOf(values).Select(sum => sum / values.Count)];

    private static double Sum(double[] values, int[] places)
    {
        var sum = 0.0;
        foreach (var place in places)
        {
            sum += values[place];
        }

        return sum;
    }
}
