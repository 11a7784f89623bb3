namespace FocusNetGrid.Training.Data.Preparation;

/// <summary>Removes what preparations that were killed have left.</summary>
internal static class AbandonedFiles
{
    private static readonly TimeSpan Age = TimeSpan.FromDays(1);

    /// <summary>
    /// Removes unfinished files of the same data that nobody holds open and that are a day older than the one just made; both times are the
    /// file system's own, so a network disk with another clock is no trap.
    /// </summary>
    /// <param name="path">The finished file's name.</param>
    /// <param name="own">The unfinished file just made.</param>
    public static void Remove(string path, string own)
    {
        var now = File.GetLastWriteTimeUtc(own);
        var full = Path.GetFullPath(path);
        foreach (var left in Directory.EnumerateFiles(Path.GetDirectoryName(full)!, $"{Path.GetFileName(full)}.*{PreparedFileWriter.UnfinishedExtension}"))
        {
            if (now - File.GetLastWriteTimeUtc(left) > Age && !IsOpen(left))
            {
                File.Delete(left);
            }
        }
    }

    private static bool IsOpen(string path)
    {
        try
        {
            using var alone = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
