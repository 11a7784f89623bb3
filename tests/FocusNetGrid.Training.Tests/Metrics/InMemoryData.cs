using FocusNetGrid.Training.Data;

namespace FocusNetGrid.Training.Tests.Metrics;

/// <summary>Cases of a source as training reads them, without a file.</summary>
internal sealed class InMemoryData(int size, IReadOnlyList<SegmentationCase> cases) : PreparedData
{
    public override IReadOnlyList<string> Ids { get; } = [.. cases.Select(image => image.Id)];

    public override int Size => size;

    public override string Fingerprint => "in memory";

    public override ReadOnlySpan<byte> Image(int index) => cases[index].Image.Pixels;

    public override ReadOnlySpan<byte> Mask(int index) => Array.ConvertAll(cases[index].Mask.Pixels, level => (byte)(level / 255));

    public override void Dispose()
    {
    }
}
