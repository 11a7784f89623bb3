namespace FocusNetGrid.Training.Data.Trees;

/// <summary>Opens what a user's path names.</summary>
internal static class FileTree
{
    /// <summary>The files of a folder or zip archive.</summary>
    /// <exception cref="DataException">There is neither at the path, or the archive cannot be used.</exception>
    public static IFileTree Open(string path)
    {
        if (path.Length == 0)
        {
            throw new DataException("path", "is empty; give the folder or zip archive of the data.");
        }

        try
        {
            if (Directory.Exists(path))
            {
                return new FolderTree(path);
            }

            return File.Exists(path)
                ? new ZipTree(path)
                : throw new DataException(path, "there is no such folder or file; give the folder or zip archive of the data, in the spec or with --data.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DataException(path, $"cannot be read ({problem.Message.TrimEnd('.')}); see to its permissions.", problem);
        }
    }
}
