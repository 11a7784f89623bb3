using System.Security.Cryptography;

namespace FocusNetGrid.EndToEnd.Tests.Harness;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("focusnetgrid-").FullName;

    public string In(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    public string Write(string name, string text)
    {
        var path = In(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Every file below with its content's hash, caches left out.</summary>
    public IReadOnlyDictionary<string, string> Content() => Directory
        .EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(Path, file))
        .Where(file => !file.StartsWith("cache", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .ToDictionary(file => file, file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(In(file)))));

    public IReadOnlyList<string> CachedFiles() =>
        Directory.Exists(In("cache")) ? Directory.GetFiles(In("cache"), "*", SearchOption.AllDirectories) : [];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
