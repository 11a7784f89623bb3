namespace FocusNetGrid.Training.Data;

/// <summary>A data set that a spec can name.</summary>
public interface IDataSet
{
    /// <summary>The name that specs use, for example <c>dsb2018</c>.</summary>
    string Name { get; }

    /// <summary>The record of its options, bound as a network's are; a subclass of <see cref="DataOptions"/>.</summary>
    Type OptionsType { get; }

    /// <summary>
    /// Lists the cases in ordinal order of their ids, without decoding an image.
    /// </summary>
    /// <exception cref="DataException">Nothing can be listed: a folder is missing or empty, or an archive is damaged.</exception>
    ICaseSource Open(DataOptions options);
}

/// <summary>The cases of an opened data set. Reading is safe from several threads.</summary>
public interface ICaseSource : IDisposable
{
    /// <summary>The ids, in ordinal order, each once.</summary>
    IReadOnlyList<string> Ids { get; }

    /// <summary>What is wrong with cases that could not be listed: a mask or image without its partner, an id that comes twice. Such data can be looked at, not trained on.</summary>
    IReadOnlyList<DataProblem> Problems => [];

    /// <summary>A cheap identity of the content (names, sizes, checksums or times), for the cache's key.</summary>
    string Stamp { get; }

    /// <summary>Decodes one case at its own size.</summary>
    /// <exception cref="DataException">The image or mask cannot be decoded, their sizes differ, or the mask is not binary.</exception>
    SegmentationCase Read(int index);
}

/// <summary>An image and its mask at their own size.</summary>
/// <param name="Id">The case's id.</param>
/// <param name="Image">RGB.</param>
/// <param name="Mask">Grey of the same height and width: 0 background, 255 foreground.</param>
public sealed record SegmentationCase(string Id, Imaging.Raster Image, Imaging.Raster Mask);
