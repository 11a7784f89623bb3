using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Data.Synthetic;

namespace FocusNetGrid.Training.Tests.Trials;

/// <summary>Bright discs on a dark, noisy ground: small enough for a test, learnable within a few epochs.</summary>
internal sealed class DiscData : PreparedData
{
    private const int Side = 32;

    private readonly byte[][] images;
    private readonly byte[][] masks;

    public DiscData(int count)
    {
        Ids = [.. Enumerable.Range(0, count).Select(index => $"disc-{index:D3}")];
        masks = [.. Enumerable.Range(0, count).Select(Disc)];
        images = [.. Enumerable.Range(0, count).Select(index => Shade(index, masks[index]))];
    }

    public override IReadOnlyList<string> Ids { get; }

    public override int Size => Side;

    public override string Fingerprint => $"discs-{Ids.Count}";

    public override ReadOnlySpan<byte> Image(int index) => images[index];

    public override ReadOnlySpan<byte> Mask(int index) => masks[index];

    public override void Dispose()
    {
    }

    private static byte[] Disc(int index)
    {
        var random = SplitMix64.For(1, (ulong)index);
        var (x, y, radius) = (random.Between(8, 24), random.Between(8, 24), random.Between(4, 8));
        return [.. Enumerable.Range(0, Side * Side)
            .Select(place => (byte)(Square((place % Side) - x) + Square((place / Side) - y) <= Square(radius) ? 1 : 0))];
    }

    private static byte[] Shade(int index, byte[] mask)
    {
        var random = SplitMix64.For(2, (ulong)index);
        return [.. mask.SelectMany(inside => Enumerable.Range(0, 3).Select(_ => (byte)((inside * 120) + random.Between(20, 110))))];
    }

    private static int Square(int value) => value * value;
}
