namespace FocusNetGrid.Networks.Complexity;

/// <summary>
/// How a count grows with the image: every layer's output has as many rows as the image over a whole number, give or take a border, or one row
/// whatever the image, and columns alike. So a count is a + b·H + c·W + d·H·W wherever the network's poolings divide H and W, and four small images tell
/// it exactly for any large one.
/// </summary>
/// <param name="Unit">Rows and columns of the smallest of the four; a multiple of the network's stride.</param>
/// <param name="Rows">Rows of the image asked for, in units.</param>
/// <param name="Columns">Columns of the image asked for, in units.</param>
internal sealed record SizeLaw(int Unit, long Rows, long Columns)
{
    /// <summary>The four images: one or two units high, one or two wide.</summary>
    public IReadOnlyList<(int Height, int Width)> Images => [(Unit, Unit), (2 * Unit, Unit), (Unit, 2 * Unit), (2 * Unit, 2 * Unit)];

    /// <summary>The law of a network for an image that is padded to the multiple that it needs.</summary>
    public static SizeLaw Of(SegmentationNetwork network, int height, int width) =>
        new(network.Stride, Units(height, network.Stride), Units(width, network.Stride));

    /// <summary>The count for the image asked for.</summary>
    /// <param name="counts">Those of <see cref="Images"/>.</param>
    public long Apply(IReadOnlyList<long> counts)
    {
        var (taller, wider) = (counts[1] - counts[0], counts[2] - counts[0]);
        var both = counts[3] - counts[2] - counts[1] + counts[0];
        return counts[0] + ((Rows - 1) * taller) + ((Columns - 1) * wider) + ((Rows - 1) * (Columns - 1) * both);
    }

    private static long Units(int length, int unit) => (length + unit - 1) / unit;
}
