using FocusNetGrid.Imaging;
using FocusNetGrid.Training.Files;

namespace FocusNetGrid.Training.Data.Preparation;

/// <summary>Decodes and resizes a data set once, and finds it again in the cache afterwards (section 4 of the paper: anti-aliased, masks at 0.5).</summary>
public static class DataPreparer
{
    /// <summary>The data set in the form that training reads.</summary>
    /// <param name="set">The data set.</param>
    /// <param name="options">Its options.</param>
    /// <param name="cacheDirectory">Where prepared files lie; made if missing. See <see cref="CacheDirectory.Default()"/>.</param>
    /// <param name="progress">Hears of every case, from the working threads one at a time; null for nobody.</param>
    /// <param name="threads">At least 1.</param>
    /// <param name="cancellationToken">Leaves nothing half-written.</param>
    /// <exception cref="DataException">The data cannot be used; every problem is named.</exception>
    /// <exception cref="StorageException">The cache cannot be written.</exception>
    public static PreparedData Prepare(
        IDataSet set, DataOptions options, string cacheDirectory, IProgress<PrepareProgress>? progress, int threads, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        using var source = set.Open(options);
        if (source.Problems.Count > 0)
        {
            throw new DataException(source.Problems);
        }

        var path = Path.Combine(cacheDirectory, PreparedFileName.Of(set.Name, options, source.Stamp));
        if (OpenCached(path, threads, cancellationToken) is { } cached)
        {
            progress?.Report(new PrepareProgress(cached.Ids.Count, cached.Ids.Count, FromCache: true));
            return cached;
        }

        Write(source, options.Size, path, progress, threads, cancellationToken);
        return MappedData.Open(path, threads, cancellationToken);
    }

    /// <summary>The cached data; null where there is none, or none that can be trusted: it is then written anew.</summary>
    private static MappedData? OpenCached(string path, int threads, CancellationToken cancellationToken)
    {
        try
        {
            return MappedData.Open(path, threads, cancellationToken);
        }
        catch (Exception unusable) when (unusable is FileNotFoundException or DirectoryNotFoundException or InvalidDataException)
        {
            return null;
        }
    }

    private static void Write(
        ICaseSource source, int size, string path, IProgress<PrepareProgress>? progress, int threads, CancellationToken cancellationToken)
    {
        using var writer = new PreparedFileWriter(path, size, source.Ids);
        var problems = CaseLoop.Run(source, (index, read) => writer.Write(index, Pixels(read, size)), progress, threads, cancellationToken);
        if (problems.Count > 0)
        {
            throw new DataException(problems);
        }

        writer.Publish();
    }

    /// <summary>Image [H,W,3] and mask [H,W] of 0 and 1, one after the other.</summary>
    private static byte[] Pixels(SegmentationCase read, int size)
    {
        var image = Resampling.Resize(read.Image, size, size).Pixels;
        var mask = Resampling.ResizeMask(read.Mask, size, size).Pixels;
        var pixels = new byte[image.Length + mask.Length];
        image.CopyTo(pixels, 0);
        for (var i = 0; i < mask.Length; i++)
        {
            pixels[image.Length + i] = mask[i] == 0 ? (byte)0 : (byte)1;
        }

        return pixels;
    }
}
