using FocusNetGrid.Training.Data;

namespace FocusNetGrid.Training.Batches;

/// <summary>Reads parts of a data set in batches, always through the same buffers; one part at a time.</summary>
/// <param name="data">Where the pixels are; it has to outlive this.</param>
/// <param name="batch">Cases a batch.</param>
internal sealed class CaseBatches(PreparedData data, int batch)
{
    // One that trains, one that waits, one that is being filled.
    private readonly PixelBuffer[] buffers = [new(batch, data.Size), new(batch, data.Size), new(batch, data.Size)];

    /// <summary>Cases a batch.</summary>
    public int Batch => batch;

    /// <summary>Rows and columns of a case.</summary>
    public int Size => data.Size;

    /// <summary>Ids of the data.</summary>
    public IReadOnlyList<string> Ids => data.Ids;

    /// <summary>Begins to read cases in the order given.</summary>
    public BatchReader Read(int[] cases) => new(data, cases, buffers);
}
