using FocusNetGrid.Training.Files;
using Microsoft.Win32.SafeHandles;

namespace FocusNetGrid.Training.Data.Preparation;

/// <summary>
/// Writes a prepared file beside its place and renames it when it is whole. The unfinished name is this process's own, so two that prepare the
/// same data write apart, and the later rename replaces equal content.
/// </summary>
internal sealed class PreparedFileWriter : IDisposable
{
    /// <summary>Ends the name of an unfinished file.</summary>
    public const string UnfinishedExtension = ".unfinished";

    private readonly string path;
    private readonly string unfinished;
    private readonly SafeFileHandle file;
    private readonly long headerLength;
    private readonly int size;
    private readonly IReadOnlyList<string> ids;
    private readonly string[] digests;
    private bool published;

    /// <summary>Takes the whole room at once, so that a full disk is known before the work.</summary>
    /// <exception cref="StorageException">The folder cannot be made or written to, or the disk is too full.</exception>
    public PreparedFileWriter(string path, int size, IReadOnlyList<string> ids)
    {
        (this.path, this.size, this.ids) = (path, size, ids);
        digests = [.. Enumerable.Repeat(DataFingerprint.OfCase([]), ids.Count)];
        headerLength = Header().ToBytes().Length;
        unfinished = $"{path}.{Guid.NewGuid():N}{UnfinishedExtension}";
        var length = headerLength + ids.Count * PreparedHeader.CaseLengthOf(size);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            file = File.OpenHandle(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.None, length);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Explain(problem, length);
        }
    }

    /// <summary>Writes a case. Safe from several threads.</summary>
    /// <param name="index">Of the case.</param>
    /// <param name="pixels">Image [H,W,3], then mask [H,W] of 0 and 1.</param>
    /// <exception cref="StorageException">The disk is full or refuses.</exception>
    public void Write(int index, ReadOnlySpan<byte> pixels)
    {
        digests[index] = DataFingerprint.OfCase(pixels);
        try
        {
            RandomAccess.Write(file, pixels, headerLength + index * PreparedHeader.CaseLengthOf(size));
        }
        catch (IOException problem)
        {
            throw Explain(problem, pixels.Length);
        }
    }

    /// <summary>Writes the header, flushes all to the disk and gives the file its name.</summary>
    /// <exception cref="StorageException">The disk is full or refuses.</exception>
    public void Publish()
    {
        var header = Header().ToBytes();
        try
        {
            RandomAccess.Write(file, header, 0);
            RandomAccess.FlushToDisk(file);
            file.Dispose();
            AbandonedFiles.Remove(path, unfinished);
            File.Move(unfinished, path, overwrite: true);
            published = true;
            DirectoryEntry.Flush(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw Explain(problem, header.Length);
        }
    }

    /// <summary>Removes what was not published.</summary>
    public void Dispose()
    {
        file.Dispose();
        if (!published)
        {
            File.Delete(unfinished);
        }
    }

    private PreparedHeader Header() => new(PreparedHeader.CurrentVersion, size, ids, digests, DataFingerprint.Of(size, ids, digests));

    private StorageException Explain(Exception problem, long length) => new(
        path,
        $"the prepared data could not be written ({length:N0} bytes needed): {problem.Message.TrimEnd('.')}; make room there, or name another folder in FOCUSNETGRID_CACHE.",
        problem);
}
