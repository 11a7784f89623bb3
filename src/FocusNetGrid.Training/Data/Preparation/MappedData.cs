using System.IO.MemoryMappedFiles;

namespace FocusNetGrid.Training.Data.Preparation;

/// <summary>A prepared file in the address space: read from the disk on first use, shared by all processes that train on it.</summary>
internal sealed unsafe class MappedData : PreparedData
{
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly PreparedHeader header;
    private readonly byte* cases;
    private bool disposed;

    private MappedData(FileStream stream, PreparedHeader header, long casesOffset)
    {
        this.header = header;
        file = MemoryMappedFile.CreateFromFile(stream, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        cases = start + view.PointerOffset + casesOffset;
    }

    /// <summary>Opens a file and checks every case against its digest: the bytes are read anyway, and half a gigabyte takes a moment.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or of another version.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static MappedData Open(string path, int threads, CancellationToken cancellationToken)
    {
        var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        PreparedHeader header;
        long offset;
        try
        {
            (header, offset) = PreparedHeader.Read(stream);
            if (stream.Length != offset + header.Ids.Count * header.CaseLength)
            {
                throw new InvalidDataException("it is cut short");
            }
        }
        catch
        {
            stream.Dispose();
            throw;
        }

        var data = new MappedData(stream, header, offset);
        try
        {
            data.Verify(threads, cancellationToken);
            return data;
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Ids => header.Ids;

    /// <inheritdoc/>
    public override int Size => header.Size;

    /// <inheritdoc/>
    public override string Fingerprint => header.Fingerprint;

    private int ImageLength => 3 * header.Size * header.Size;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Image(int index) => Case(index)[..ImageLength];

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Mask(int index) => Case(index)[ImageLength..];

    /// <inheritdoc/>
    public override void Dispose()
    {
        if (!disposed)
        {
            disposed = true;
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
            file.Dispose();
        }
    }

    private ReadOnlySpan<byte> Case(int index)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, header.Ids.Count);
        return new ReadOnlySpan<byte>(cases + index * header.CaseLength, (int)header.CaseLength);
    }

    private void Verify(int threads, CancellationToken cancellationToken)
    {
        var damaged = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        Parallel.For(0, header.Ids.Count, options, index =>
        {
            if (DataFingerprint.OfCase(Case(index)) != header.Digests[index])
            {
                Interlocked.Increment(ref damaged);
            }
        });
        if (damaged > 0)
        {
            throw new InvalidDataException($"{damaged} of its cases are damaged");
        }
    }
}
