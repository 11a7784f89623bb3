using System.Security.Cryptography;
using System.Text;

namespace FocusNetGrid.Training.Data.Preparation;

/// <summary>
/// Identifies prepared data by its content alone: not by its path, its machine, or whether it came from a folder or an archive. Data of
/// JPEG files is decoded alike only by the same version of libjpeg; elsewhere its pixels, and so the fingerprint, may differ.
/// </summary>
internal static class DataFingerprint
{
    private const string Format = "focusnetgrid-data-1";

    /// <summary>SHA-256 (hex) of a case's pixels.</summary>
    /// <param name="pixels">Image [H,W,3], then mask [H,W] of 0 and 1.</param>
    public static string OfCase(ReadOnlySpan<byte> pixels) => Convert.ToHexStringLower(SHA256.HashData(pixels));

    /// <summary>SHA-256 (hex) of a whole set: the text <c>format, size, then id and digest of each case</c>, a line each.</summary>
    /// <param name="size">Rows and columns.</param>
    /// <param name="ids">In ordinal order.</param>
    /// <param name="digests"><see cref="OfCase"/> of each.</param>
    public static string Of(int size, IReadOnlyList<string> ids, IReadOnlyList<string> digests)
    {
        var text = new StringBuilder($"{Format}\n{size}\n");
        foreach (var (id, digest) in ids.Zip(digests))
        {
            text.Append(id).Append('\n').Append(digest).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
