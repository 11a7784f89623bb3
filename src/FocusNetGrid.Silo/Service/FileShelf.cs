namespace FocusNetGrid.Silo.Service;

/// <summary>A folder's files for download. A file is found by the name under which it is listed and by no other, so no name leads out of the folder.</summary>
internal static class FileShelf
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden };

    /// <summary>The files, in the order of their names; none where there is no such folder.</summary>
    public static IReadOnlyList<GridFile> List(string folder) => !Directory.Exists(folder)
        ? []
        : [.. new DirectoryInfo(folder).EnumerateFiles("*", Everything)
            .Where(file => !IsUnfinished(file.Name))
            .Select(file => new GridFile(NameOf(folder, file), file.Length, file.LastWriteTimeUtc))
            .OrderBy(file => file.Name, StringComparer.Ordinal)];

    /// <summary>Whether a file is still being written, or was when its writer died; attempts write under their own numbers: <c>checkpoint.fng.unfinished-3</c>.</summary>
    public static bool IsUnfinished(string name) => name.Contains(".unfinished", StringComparison.Ordinal);

    /// <summary>One of them; null where it is not listed, or has gone meanwhile.</summary>
    public static Stream? Open(string folder, string name)
    {
        if (List(folder).All(file => file.Name != name))
        {
            return null;
        }

        try
        {
            return new FileStream(Path.Combine(folder, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static string NameOf(string folder, FileInfo file) => Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
}
