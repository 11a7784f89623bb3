using FocusNetGrid.Imaging;

namespace FocusNetGrid.Training.Data.Synthetic;

/// <summary>Paints each case when it is read, from (kind, seed, index) alone, so cases can be read in any order and from several threads.</summary>
internal sealed class SyntheticCaseSource(SyntheticOptions options) : ICaseSource
{
    /// <summary>Raised whenever a painter's pixels change, so that no cache keeps the old ones.</summary>
    private const int PainterVersion = 1;

    public IReadOnlyList<string> Ids { get; } = [.. Enumerable.Range(0, options.Count).Select(index => Id(options.Kind, index))];

    public string Stamp { get; } =
        $"synthetic-{PainterVersion}/{options.Kind}/seed-{options.Seed}/count-{options.Count}/size-{options.Size}";

    public SegmentationCase Read(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, options.Count);
        var random = SplitMix64.For((ulong)options.Kind, (ulong)options.Seed, (ulong)index);
        var canvas = new Canvas(options.Size);
        var mask = options.Kind == SyntheticKind.Lesions
            ? LesionPainter.Paint(canvas, random)
            : NucleiPainter.Paint(canvas, random);
        return new SegmentationCase(Ids[index], canvas.ToRaster(), new Raster(options.Size, options.Size, 1, mask));
    }

    public void Dispose()
    {
    }

    /// <summary>Zero-padded, so that ordinal order is the order of the indices.</summary>
    private static string Id(SyntheticKind kind, int index) =>
        kind == SyntheticKind.Lesions ? $"lesion-{index:D6}" : $"nuclei-{index:D6}";
}
