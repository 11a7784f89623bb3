using System.Collections.Concurrent;
using FocusNetGrid.Training.Data.Preparation;
using FocusNetGrid.Training.Files;

namespace FocusNetGrid.Training.Data.Inspection;

/// <summary>Looks at every case of a data set, good or bad, before anyone trains on it.</summary>
public static class DataInspector
{
    /// <summary>Counts, sizes, foreground and problems of a data set; its cache is neither read nor written.</summary>
    /// <param name="set">The data set.</param>
    /// <param name="options">Its options.</param>
    /// <param name="sheetPath">Where a contact sheet (PNG) goes, with up to 24 cases and their masks' outlines; null for none.</param>
    /// <param name="progress">Hears of every case, from the working threads one at a time; null for nobody.</param>
    /// <param name="threads">At least 1.</param>
    /// <param name="cancellationToken">Ends the inspection; no sheet is written then.</param>
    /// <exception cref="DataException">Nothing can be listed: a folder is missing or empty, or an archive is damaged.</exception>
    /// <exception cref="StorageException">The sheet cannot be written.</exception>
    public static DataReport Inspect(
        IDataSet set, DataOptions options, string? sheetPath, IProgress<PrepareProgress>? progress, int threads, CancellationToken cancellationToken)
    {
        using var source = set.Open(options);
        var sheet = new ContactSheet(source.Ids.Count);
        var seen = new ConcurrentBag<(int Width, int Height, double Share)>();
        var problems = CaseLoop.Run(
            source,
            (index, read) =>
            {
                seen.Add((read.Image.Width, read.Image.Height, (double)read.Mask.Pixels.AsSpan().Count(byte.MaxValue) / read.Mask.Pixels.Length));
                if (sheetPath is not null)
                {
                    sheet.Add(index, read);
                }
            },
            progress,
            threads,
            cancellationToken);
        if (sheetPath is not null && sheet.ToPng() is { } png)
        {
            DurableFile.Write(sheetPath, png.Length, file => file.Write(png));
        }

        return new DataReport(
            set.Name, source.Ids.Count, seen.Count, Sizes(seen), ForegroundSummary.Of(seen.Select(one => one.Share)), [.. source.Problems, .. problems]);
    }

    private static SizeCount[] Sizes(IEnumerable<(int Width, int Height, double Share)> seen) =>
        [.. seen
            .CountBy(one => (one.Width, one.Height))
            .Select(size => new SizeCount(size.Key.Width, size.Key.Height, size.Value))
            .OrderByDescending(size => size.Count)
            .ThenBy(size => size.Width)
            .ThenBy(size => size.Height)];
}
