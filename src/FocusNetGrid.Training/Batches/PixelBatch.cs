namespace FocusNetGrid.Training.Batches;

/// <summary>The raw pixels of a batch, on their way from the memory-mapped file to tensors.</summary>
/// <param name="Buffer">Where the pixels are.</param>
/// <param name="Cases">Indices of the cases in the prepared data, in the batch's order; at most as many as the buffer holds.</param>
internal sealed record PixelBatch(PixelBuffer Buffer, ReadOnlyMemory<int> Cases)
{
    /// <summary>How many cases.</summary>
    public int Count => Cases.Length;

    /// <summary>[Count,H,W,3], 0 to 255.</summary>
    public ReadOnlySpan<byte> Images => Buffer.Images.AsSpan(0, Buffer.Images.Length / Buffer.Capacity * Count);

    /// <summary>[Count,H,W], 0 or 1.</summary>
    public ReadOnlySpan<byte> Masks => Buffer.Masks.AsSpan(0, Buffer.Masks.Length / Buffer.Capacity * Count);
}
