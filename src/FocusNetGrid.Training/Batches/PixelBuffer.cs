using FocusNetGrid.Training.Data;

namespace FocusNetGrid.Training.Batches;

/// <summary>Room for the pixels of a batch, used over and over.</summary>
/// <param name="capacity">Cases that fit.</param>
/// <param name="size">Rows and columns of a case.</param>
internal sealed class PixelBuffer(int capacity, int size)
{
    private readonly int pixels = size * size;

    /// <summary>Cases that fit.</summary>
    public int Capacity { get; } = capacity;

    /// <summary>[Capacity,H,W,3].</summary>
    public byte[] Images { get; } = new byte[capacity * size * size * 3];

    /// <summary>[Capacity,H,W].</summary>
    public byte[] Masks { get; } = new byte[capacity * size * size];

    /// <summary>Copies cases from the data, in the order given.</summary>
    public void Fill(PreparedData data, ReadOnlySpan<int> cases)
    {
        for (var slot = 0; slot < cases.Length; slot++)
        {
            data.Image(cases[slot]).CopyTo(Images.AsSpan(slot * pixels * 3, pixels * 3));
            data.Mask(cases[slot]).CopyTo(Masks.AsSpan(slot * pixels, pixels));
        }
    }
}
