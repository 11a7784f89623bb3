namespace FocusNetGrid.Training.Files;

/// <summary>
/// Replaces a file whole or not at all: written beside it, flushed to the disk, renamed over it, and the folder's entry flushed too. Whoever
/// reads the name sees the old content or the new, after a kill or a power cut as well.
/// </summary>
public static class DurableFile
{
    /// <summary>What the name of a file that is being written has after its own.</summary>
    internal const string UnfinishedSuffix = ".unfinished";

    private const int BufferBytes = 1 << 20;

    /// <summary>Writes a file of a length known beforehand.</summary>
    /// <param name="path">The file; its folder exists.</param>
    /// <param name="length">Bytes that <paramref name="write"/> will write, to say what a full disk lacks.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="StorageException">The disk is full or refuses; the previous file is untouched and nothing half-written stays.</exception>
    public static void Write(string path, long length, Action<Stream> write) => Write(path, length, write, path + UnfinishedSuffix, () => { });

    /// <summary>The same for one of several writers of a file.</summary>
    /// <param name="path">The file; its folder exists.</param>
    /// <param name="length">As for <see cref="Write(string, long, Action{Stream})"/>.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="unfinished">Where it is written first: this writer's alone, in the same folder.</param>
    /// <param name="admit">Called when all is written, before the rename; throws to leave the file as it is.</param>
    /// <exception cref="StorageException">As for <see cref="Write(string, long, Action{Stream})"/>.</exception>
    internal static void Write(string path, long length, Action<Stream> write, string unfinished, Action admit)
    {
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            admit();
            File.Move(unfinished, path, overwrite: true);
            DirectoryEntry.Flush(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Remove(unfinished);
            throw new StorageException(path, Explain(path, length, problem), problem);
        }
        catch
        {
            Remove(unfinished);
            throw;
        }
    }

    /// <summary>Writes a short text as UTF-8.</summary>
    /// <exception cref="StorageException">As for <see cref="Write(string, long, Action{Stream})"/>.</exception>
    public static void WriteText(string path, string text) => WriteText(Write, path, text);

    /// <summary>The same by another writer of durable files.</summary>
    /// <exception cref="StorageException">As for <see cref="Write(string, long, Action{Stream})"/>.</exception>
    internal static void WriteText(FileWriter writer, string path, string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        writer(path, bytes.Length, stream => stream.Write(bytes));
    }

    /// <summary>Makes a folder and those above it, where they are missing.</summary>
    /// <exception cref="StorageException">The operating system refuses.</exception>
    public static void CreateDirectory(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(path, $"the folder could not be made: {problem.Message.TrimEnd('.')}; give a folder that can be written.", problem);
        }
    }

    private static string Explain(string path, long length, Exception problem)
    {
        var free = Free(path);
        return free >= 0 && free < length
            ? $"the disk is full: {length:N0} bytes are needed and {free:N0} are free; make room and give the same command again, it goes on from the last checkpoint."
            : $"could not be written ({length:N0} bytes needed{(free < 0 ? "" : $", {free:N0} free")}): {problem.Message.TrimEnd('.')}; mend that and give the same command again.";
    }

    /// <summary>Free bytes where the file lies, or -1 where the operating system does not tell.</summary>
    private static long Free(string path)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(path))!).AvailableFreeSpace;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return -1;
        }
    }

    private static void Remove(string unfinished)
    {
        try
        {
            File.Delete(unfinished);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // The folder itself is unreachable, which the caller is being told; the next write truncates what is left.
        }
    }
}
