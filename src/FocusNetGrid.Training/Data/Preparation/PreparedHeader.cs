using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Training.Data.Preparation;

/// <summary>
/// What a prepared file says of itself. The file: 8 bytes of signature, the length of this record's JSON (4 bytes, little endian), the JSON's
/// SHA-256, the JSON; then, from the next multiple of 4,096 bytes on, every case's image [H,W,3] and its mask [H,W].
/// </summary>
/// <param name="Version">Of this format.</param>
/// <param name="Size">Rows and columns of every case.</param>
/// <param name="Ids">In ordinal order.</param>
/// <param name="Digests">SHA-256 (hex) of each case's image and mask.</param>
/// <param name="Fingerprint">SHA-256 (hex) over size, ids and digests.</param>
internal sealed record PreparedHeader(int Version, int Size, IReadOnlyList<string> Ids, IReadOnlyList<string> Digests, string Fingerprint)
{
    /// <summary>Raised when the format or the way that pixels are made changes: older files are then prepared anew.</summary>
    public const int CurrentVersion = 1;

    private const int Alignment = 4096;
    private const int DigestOffset = 12;
    private const int JsonOffset = DigestOffset + SHA256.HashSizeInBytes;

    /// <summary>Bytes of a case: RGB and a mask.</summary>
    public long CaseLength => CaseLengthOf(Size);

    private static ReadOnlySpan<byte> Signature => "FNGDATA\n"u8;

    /// <summary>Bytes of a case of a size.</summary>
    public static long CaseLengthOf(int size) => 4L * size * size;

    /// <summary>The header as it stands in the file, up to where the first case begins.</summary>
    public byte[] ToBytes()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(this, CanonicalJson.Options);
        var bytes = new byte[Aligned(JsonOffset + json.Length)];
        Signature.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(Signature.Length), json.Length);
        SHA256.HashData(json, bytes.AsSpan(DigestOffset));
        json.CopyTo(bytes, JsonOffset);
        return bytes;
    }

    /// <summary>Reads a header and where the first case begins.</summary>
    /// <exception cref="InvalidDataException">It is no prepared file of this version, or damaged.</exception>
    public static (PreparedHeader Header, long CasesOffset) Read(Stream file)
    {
        var start = new byte[JsonOffset];
        if (file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !start.AsSpan().StartsWith(Signature))
        {
            throw new InvalidDataException("it does not begin as a prepared file does");
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(start.AsSpan(Signature.Length));
        if (length <= 0 || length > file.Length - JsonOffset)
        {
            throw new InvalidDataException("its header is cut short");
        }

        var json = new byte[length];
        file.ReadExactly(json);
        if (!SHA256.HashData(json).AsSpan().SequenceEqual(start.AsSpan(DigestOffset)))
        {
            throw new InvalidDataException("its header is damaged");
        }

        var header = JsonSerializer.Deserialize<PreparedHeader>(json, CanonicalJson.Options)!;
        return header.Version == CurrentVersion
            ? (header, Aligned(JsonOffset + length))
            : throw new InvalidDataException($"it is of version {header.Version}, not {CurrentVersion}");
    }

    private static long Aligned(long offset) => (offset + Alignment - 1) / Alignment * Alignment;
}
