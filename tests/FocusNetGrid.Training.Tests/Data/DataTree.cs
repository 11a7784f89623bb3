using System.IO.Compression;
using FocusNetGrid.Imaging;

namespace FocusNetGrid.Training.Tests.Data;

/// <summary>A data set's files in a folder of their own, removed with the test.</summary>
internal sealed class DataTree : IDisposable
{
    private readonly string temporary = Directory.CreateTempSubdirectory("data-").FullName;

    public DataTree() => Directory.CreateDirectory(Root);

    /// <summary>The data's folder.</summary>
    public string Root => Path.Combine(temporary, "data");

    /// <summary>Where the data's archive goes.</summary>
    public string Archive => Path.Combine(temporary, "data.zip");

    /// <summary>A cache of the test's own.</summary>
    public string Cache => Path.Combine(temporary, "cache");

    /// <summary>The full name of something in the folder.</summary>
    public string this[string name] => Path.Combine(Root, name);

    /// <summary>Writes an RGB gradient that differs from name to name.</summary>
    public DataTree Image(string name, int width = 20, int height = 16)
    {
        var pixels = Enumerable.Range(0, height * width * 3).Select(i => (byte)(i * name.Length + name[^5])).ToArray();
        var raster = new Raster(height, width, 3, pixels);
        return Bytes(name, name.EndsWith(".jpg", StringComparison.Ordinal) ? ImageCodec.EncodeJpeg(raster) : ImageCodec.EncodePng(raster));
    }

    /// <summary>Writes a mask whose first pixels are foreground, a quarter of them unless told otherwise.</summary>
    public DataTree Mask(string name, int width = 20, int height = 16, int? foreground = null)
    {
        var pixels = Enumerable.Range(0, height * width).Select(i => i < (foreground ?? width * height / 4) ? (byte)255 : (byte)0).ToArray();
        return Bytes(name, ImageCodec.EncodePng(new Raster(height, width, 1, pixels)));
    }

    /// <summary>Writes any file.</summary>
    public DataTree Bytes(string name, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], content);
        return this;
    }

    /// <summary>Pairs in images/ and masks/.</summary>
    public DataTree Pairs(params string[] ids)
    {
        foreach (var id in ids)
        {
            Image($"images/{id}.png").Mask($"masks/{id}.png");
        }

        return this;
    }

    /// <summary>Packs the folder's content, or the folder itself.</summary>
    public string Zip(bool withFolder = false)
    {
        ZipFile.CreateFromDirectory(Root, Archive, CompressionLevel.Fastest, withFolder);
        return Archive;
    }

    public void Dispose() => Directory.Delete(temporary, recursive: true);
}
