namespace FocusNetGrid.Training.Data;

/// <summary>Decoded, resized cases in a memory-mapped file: the form that training reads.</summary>
public abstract class PreparedData : IDisposable
{
    /// <summary>The ids, in ordinal order.</summary>
    public abstract IReadOnlyList<string> Ids { get; }

    /// <summary>Rows and columns of every case.</summary>
    public abstract int Size { get; }

    /// <summary>SHA-256 (hex) over ids, size and pixels; the same on every machine.</summary>
    public abstract string Fingerprint { get; }

    /// <summary>A case's pixels [H,W,3], 0 to 255. Valid until disposed.</summary>
    public abstract ReadOnlySpan<byte> Image(int index);

    /// <summary>A case's mask [H,W], 0 or 1. Valid until disposed.</summary>
    public abstract ReadOnlySpan<byte> Mask(int index);

    /// <inheritdoc/>
    public abstract void Dispose();
}
