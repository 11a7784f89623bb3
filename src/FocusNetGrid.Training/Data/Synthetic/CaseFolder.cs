using FocusNetGrid.Imaging;

namespace FocusNetGrid.Training.Data.Synthetic;

/// <summary>Writes the cases of a source as the layout that the <c>folder</c> data set reads: <c>images/ID.png</c> and <c>masks/ID.png</c>.</summary>
public static class CaseFolder
{
    /// <summary>Writes beside the folder and renames at the end, so that the folder holds all cases or does not exist.</summary>
    /// <param name="source">The cases.</param>
    /// <param name="folder">A folder that does not exist yet, or is empty.</param>
    /// <param name="written">Hears how many cases are written.</param>
    /// <param name="cancellationToken">Stops after the case at hand; nothing stays.</param>
    /// <exception cref="DataException">The folder holds something already, or it cannot be written.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static void Write(ICaseSource source, string folder, IProgress<int>? written, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var unfinished = target + ".unfinished";
        try
        {
            RefuseIfUsed(target, folder);
            Remove(unfinished);
            try
            {
                WriteAll(source, unfinished, written, cancellationToken);
                Remove(target);
                Directory.Move(unfinished, target);
            }
            finally
            {
                Remove(unfinished);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DataException(
                folder, $"the images could not be written: {problem.Message.TrimEnd('.')}; give a folder that can be written, on a disk with room.", problem);
        }
    }

    private static void RefuseIfUsed(string target, string folder)
    {
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
        {
            throw new DataException(folder, "there is something here already; name a new or empty folder.");
        }
    }

    private static void WriteAll(ICaseSource source, string folder, IProgress<int>? written, CancellationToken cancellationToken)
    {
        var images = Directory.CreateDirectory(Path.Combine(folder, "images")).FullName;
        var masks = Directory.CreateDirectory(Path.Combine(folder, "masks")).FullName;
        for (var index = 0; index < source.Ids.Count; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var image = source.Read(index);
            WriteDurably(Path.Combine(images, image.Id + ".png"), image.Image);
            WriteDurably(Path.Combine(masks, image.Id + ".png"), image.Mask);
            written?.Report(index + 1);
        }
    }

    private static void WriteDurably(string path, Raster raster)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(ImageCodec.EncodePng(raster));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Removes what an interrupted writing left, or the empty folder that the rename replaces.</summary>
    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
