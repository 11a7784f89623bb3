using System.Collections.Concurrent;
using System.IO.Compression;

namespace FocusNetGrid.Training.Data.Trees;

/// <summary>The files of a zip archive, read where they are: nothing is unpacked to the disk.</summary>
internal sealed class ZipTree : IFileTree
{
    /// <summary>An entry that claims more is no image.</summary>
    private const long MaxLength = 1L << 30;

    /// <summary>A ZipArchive serves one thread; so each reader takes one, opening another where none is free.</summary>
    private readonly ConcurrentBag<ZipArchive> free = [];
    private readonly Dictionary<string, string> entryNames;

    /// <exception cref="DataException">The archive is damaged, encrypted, has names that lead out of it or a name twice.</exception>
    public ZipTree(string path)
    {
        Path = path;
        var archive = OpenArchive();
        free.Add(archive);
        var entries = archive.Entries.Where(entry => !entry.FullName.EndsWith('/') && !entry.FullName.EndsWith('\\'))
            .Select(entry => (Entry: entry, Name: ZipEntryNames.Normalize(entry.FullName)))
            .ToArray();
        var problems = entries.SelectMany(found => ProblemsOf(found.Entry, found.Name)).ToList();
        problems.AddRange(entries.CountBy(found => found.Name).Where(name => name.Value > 1)
            .Select(name => new DataProblem(Locate(name.Key), $"comes {name.Value} times in the archive; make the archive anew.")));
        if (problems.Count > 0)
        {
            Dispose();
            throw new DataException(problems);
        }

        var wanted = entries.Where(found => !Litter.Includes(found.Name)).OrderBy(found => found.Name, StringComparer.Ordinal).ToArray();
        entryNames = wanted.ToDictionary(found => found.Name, found => found.Entry.FullName, StringComparer.Ordinal);
        Files = [.. wanted.Select(found => new TreeFile(found.Name, found.Entry.Length, found.Entry.Crc32))];
    }

    public string Path { get; }

    public IReadOnlyList<TreeFile> Files { get; }

    public byte[] Read(string name)
    {
        var archive = free.TryTake(out var idle) ? idle : OpenArchive();
        try
        {
            return Read(archive.GetEntry(entryNames[name])!);
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException)
        {
            throw new DataException(Locate(name), $"cannot be unpacked ({problem.Message.TrimEnd('.')}); download or copy the archive again.", problem);
        }
        finally
        {
            free.Add(archive);
        }
    }

    public void Dispose()
    {
        while (free.TryTake(out var archive))
        {
            archive.Dispose();
        }
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        var bytes = new byte[entry.Length];
        using var stream = entry.Open();
        stream.ReadExactly(bytes);
        return stream.ReadByte() >= 0 ? throw new InvalidDataException("it is longer than the archive says")
            : Crc32.Of(bytes) != entry.Crc32 ? throw new InvalidDataException("its checksum is wrong")
            : bytes;
    }

    private IEnumerable<DataProblem> ProblemsOf(ZipArchiveEntry entry, string name)
    {
        if (ZipEntryNames.Escapes(name))
        {
            yield return new DataProblem(Locate(entry.FullName), "the name leads out of the archive; do not trust it, and make an archive without '..' and absolute names.");
        }
        else if (entry.IsEncrypted)
        {
            yield return new DataProblem(Locate(name), "is encrypted; make an archive without a password.");
        }
        else if (entry.Length > MaxLength)
        {
            yield return new DataProblem(Locate(name), $"claims {entry.Length:N0} bytes, and more than {MaxLength:N0} are refused; leave it out of the archive.");
        }
    }

    /// <summary>The name is put behind the archive's even where it begins with a slash.</summary>
    private string Locate(string name) => $"{Path}/{name}";

    private ZipArchive OpenArchive()
    {
        var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            // Reads the directory of the archive, which is where a truncated one shows.
            _ = archive.Entries.Count;
            return archive;
        }
        catch (InvalidDataException problem)
        {
            stream.Dispose();
            throw new DataException(
                Path, $"is no whole zip archive ({problem.Message.TrimEnd('.')}); download or copy it again, or give a folder.", problem);
        }
    }
}
