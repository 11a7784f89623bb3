namespace FocusNetGrid.Training.Data.Trees;

/// <summary>The files under a folder.</summary>
internal sealed class FolderTree : IFileTree
{
    /// <summary>Deep enough for every layout known, and an end where a link leads back to its own folder.</summary>
    private const int MaxDepth = 8;

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true, MaxRecursionDepth = MaxDepth, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false,
    };

    public FolderTree(string path)
    {
        Path = path;
        Files = [.. new DirectoryInfo(path).EnumerateFiles("*", Everything)
            .Select(file => (File: file, Name: System.IO.Path.GetRelativePath(path, file.FullName).Replace(System.IO.Path.DirectorySeparatorChar, '/')))
            .Where(found => !Litter.Includes(found.Name))
            .Select(found => new TreeFile(found.Name, found.File.Length, found.File.LastWriteTimeUtc.Ticks))
            .OrderBy(file => file.Name, StringComparer.Ordinal)];
    }

    public string Path { get; }

    public IReadOnlyList<TreeFile> Files { get; }

    public byte[] Read(string name)
    {
        var path = System.IO.Path.Combine(Path, name);
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DataException(path, $"cannot be read ({problem.Message.TrimEnd('.')}); see to its permissions and the disk.", problem);
        }
    }

    public void Dispose()
    {
    }
}
