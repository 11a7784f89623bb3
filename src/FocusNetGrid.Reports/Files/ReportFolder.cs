using System.Text;
using FocusNetGrid.Reports.Figures;

namespace FocusNetGrid.Reports.Files;

/// <summary>A report's folder while a report is written into it. Every file is whole or not there.</summary>
/// <param name="root">Made if missing.</param>
internal sealed class ReportFolder(string root)
{
    private static readonly string[] Ours = [".csv", ".tex", ".svg"];

    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>Writes a text; an earlier one is replaced.</summary>
    public Task WriteAsync(string path, string text, CancellationToken cancellationToken) => WriteAsync(path, Encoding.UTF8.GetBytes(text), cancellationToken);

    /// <summary>Writes a file; an earlier one is replaced.</summary>
    public async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        await AtomicFile.WriteAsync(FullPath(path), bytes, cancellationToken);
        _written.Add(FullPath(path));
    }

    /// <summary>Writes drawings. The PNG of one that looked otherwise is deleted: should no new one be drawn, it would pass for the new drawing.</summary>
    public async Task WriteAsync(IEnumerable<ReportFigure> figures, CancellationToken cancellationToken)
    {
        foreach (var figure in figures)
        {
            var file = FullPath(figure.RelativePath);
            var bytes = Encoding.UTF8.GetBytes(figure.Svg);
            if (File.Exists(file) && (await File.ReadAllBytesAsync(file, cancellationToken)).AsSpan().SequenceEqual(bytes))
            {
                _written.Add(file);
                continue;
            }

            DeletePng(file);

            await WriteAsync(figure.RelativePath, bytes, cancellationToken);
        }
    }

    /// <summary>Deletes the tables and drawings of an earlier report that this one has not written, and which would pass for this one's.</summary>
    /// <param name="folders">Folders in the report's, all of whose content is the report's.</param>
    public void DeleteOthers(params ReadOnlySpan<string> folders)
    {
        foreach (var folder in folders)
        {
            foreach (var file in Directory.Exists(FullPath(folder)) ? Directory.GetFiles(FullPath(folder)) : [])
            {
                if (Ours.Contains(Path.GetExtension(file)) && !_written.Contains(file))
                {
                    Delete(file);
                }
            }
        }
    }

    /// <summary>Deletes a file of an earlier report, and the PNG of a drawing with it.</summary>
    public void Delete(string path)
    {
        var file = FullPath(path);
        if (File.Exists(file))
        {
            DeletePng(file);
            File.Delete(file);
        }
    }

    private static void DeletePng(string file)
    {
        if (Path.GetExtension(file) == ".svg" && Directory.Exists(Path.GetDirectoryName(file)))
        {
            File.Delete(Path.ChangeExtension(file, ".png"));
        }
    }

    private string FullPath(string path) => Path.GetFullPath(Path.Combine(root, path));
}
