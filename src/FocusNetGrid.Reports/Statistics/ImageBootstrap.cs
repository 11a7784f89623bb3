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

    /// <summary>
    /// So many draws are kept, 200 MB. A reproduction asks for hundreds of statistics of the same draws, and to draw takes many times as long as to sum; yet 10,000
    /// images would take 400 MB, so more draws than these are made anew for each statistic, one set in memory at a time.
    /// </summary>
    internal const int MostKept = 50_000_000;

    private const int Seed = 2018;

    private readonly int images;
    private readonly IEnumerable<int[]> sets;

    private ImageBootstrap(int images, IEnumerable<int[]> sets) => (this.images, this.sets) = (images, sets);

    /// <summary>The draws for a number of images: always the same ones.</summary>
    /// <param name="images">At least 1.</param>
    /// <param name="replicates">How many sets are drawn.</param>
    public static ImageBootstrap For(int images, int replicates = Replicates) => For(images, replicates, MostKept);

    /// <summary>The same draws, whether they are kept or not.</summary>
    internal static ImageBootstrap For(int images, int replicates, int mostKept)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(images, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 1);
        var sets = Draw(images, replicates);
        return new ImageBootstrap(images, (long)images * replicates <= mostKept ? sets.ToArray() : sets);
    }

    /// <summary>The sum over the images drawn, a sum a set: what means and pooled counts are made of.</summary>
    /// <param name="values">A value an image.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than images.</exception>
    public IReadOnlyList<double> SumsOf(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count != images)
        {
            throw new ArgumentException($"{images} images are drawn from, and there are {values.Count} values.", nameof(values));
        }

        var known = values.ToArray();
        return [.. sets.Select(places => Sum(known, places))];
    }

    /// <summary>The mean over the images drawn, a mean a set.</summary>
    /// <param name="values">A value an image.</param>
    public IReadOnlyList<double> MeansOf(IReadOnlyList<double> values) => [.. SumsOf(values).Select(sum => sum / values.Count)];

    /// <summary>Begins anew with the seed whenever it is gone through.</summary>
    private static IEnumerable<int[]> Draw(int images, int replicates)
    {
        var generator = new MersenneTwister(Seed, threadSafe: false);
        for (var replicate = 0; replicate < replicates; replicate++)
        {
            yield return generator.NextInt32s(images, 0, images);
        }
    }

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
