namespace FocusNetGrid.Networks.Weights;

/// <summary>Where a file keeps a tensor of 32-bit floats.</summary>
/// <param name="Name">Its name in the state dictionary.</param>
/// <param name="Shape">Its dimensions; the values follow row by row.</param>
/// <param name="Offset">Its first byte, counted from the end of the header.</param>
internal sealed record SafeTensorsEntry(string Name, long[] Shape, long Offset)
{
    public long Bytes => sizeof(float) * Shape.Aggregate(1L, (product, length) => product * length);

    public long End => Offset + Bytes;
}
