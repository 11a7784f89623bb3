using FocusNetGrid.Imaging;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Data.Listing;

namespace FocusNetGrid.Training.Prediction;

/// <summary>Image files by id: the file's name without its extension.</summary>
internal static class ImageFolder
{
    /// <summary>The images of a folder, or the one file, by id in ordinal order.</summary>
    /// <exception cref="DataException">There is no such file or folder, it has no images, or two have the same id.</exception>
    public static SortedDictionary<string, string> Find(string path)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            throw new DataException(path, "there is no such file or folder; give an image or a folder of images.");
        }

        IEnumerable<string> files = File.Exists(path)
            ? [path]
            : Directory.EnumerateFiles(path).Where(ImageFiles.Includes).Order(StringComparer.Ordinal);
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var id = ImageFiles.Stem(file);
            if (!found.TryAdd(id, file))
            {
                throw new DataException(file, $"has the same name as {Path.GetFileName(found[id])} but for the extension, so their results would overwrite each other; rename one.");
            }
        }

        return found.Count > 0 ? found : throw new DataException(path, $"has no images; it takes {ImageFiles.Kinds}.");
    }

    /// <summary>Decodes an image.</summary>
    /// <exception cref="DataException">The file cannot be read or decoded.</exception>
    public static Raster Read(string path) => Read(path, bytes => ImageCodec.DecodeRgb(bytes));

    /// <summary>Decodes a mask of two values.</summary>
    /// <exception cref="DataException">The file cannot be read or decoded, or is no mask.</exception>
    public static Raster ReadMask(string path) => Read(path, bytes => ImageCodec.DecodeMask(bytes));

    private static Raster Read(string path, Func<byte[], Raster> decode)
    {
        try
        {
            return decode(File.ReadAllBytes(path));
        }
        catch (DecodeException problem)
        {
            throw new DataException(path, $"{problem.Message}.", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DataException(path, $"cannot be read: {problem.Message}", problem);
        }
    }
}
