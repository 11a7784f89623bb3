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

    /// <summary>The share of a case's pixels that are foreground, 0 to 1; splits are stratified by it.</summary>
    public double ForegroundShare(int index)
    {
        var mask = Mask(index);
        return (double)mask.Count((byte)1) / mask.Length;
    }

    /// <inheritdoc/>
    public abstract void Dispose();
}
