using System.Security.Cryptography;

namespace FocusNetGrid.Training.Files;

/// <summary>The hash by which a file is known.</summary>
internal static class FileHash
{
    /// <summary>SHA-256 in hex.</summary>
    public static string Sha256(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
