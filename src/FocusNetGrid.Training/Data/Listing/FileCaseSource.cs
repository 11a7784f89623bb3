using System.Security.Cryptography;
using FocusNetGrid.Imaging;
using FocusNetGrid.Training.Data.Trees;

namespace FocusNetGrid.Training.Data.Listing;

/// <summary>Cases decoded from the files of a tree.</summary>
internal sealed class FileCaseSource(IFileTree tree, CaseListing listing) : ICaseSource
{
    public IReadOnlyList<string> Ids { get; } = [.. listing.Cases.Select(files => files.Id)];

    public IReadOnlyList<DataProblem> Problems => listing.Problems;

    public string Stamp { get; } = StampOf(tree.Files);

    /// <summary>Opens the tree that the options name and lists it.</summary>
    /// <exception cref="ArgumentException">The options are of another data set.</exception>
    /// <exception cref="DataException">Nothing can be listed.</exception>
    public static FileCaseSource Open<TOptions>(DataOptions options, Func<IFileTree, TOptions, CaseListing> list)
        where TOptions : FileDataOptions
    {
        if (options is not TOptions own)
        {
            throw new ArgumentException($"The options are a {options?.GetType().Name}, not a {typeof(TOptions).Name}.", nameof(options));
        }

        var tree = FileTree.Open(own.Path);
        try
        {
            return new FileCaseSource(tree, list(tree, own));
        }
        catch
        {
            tree.Dispose();
            throw;
        }
    }

    public SegmentationCase Read(int index)
    {
        var files = listing.Cases[index];
        var problems = new List<DataProblem>();
        var image = Decode(files.Image, ImageCodec.DecodeRgb, problems);
        byte[]? union = null;
        foreach (var name in files.Masks)
        {
            var mask = Decode(name, ImageCodec.DecodeMask, problems);
            if (image is null || mask is null)
            {
                continue;
            }

            if (mask.Height != image.Height || mask.Width != image.Width)
            {
                problems.Add(new DataProblem(
                    tree.Locate(name),
                    $"the mask is {mask.Width}x{mask.Height} but its image {image.Width}x{image.Height}; make them one size, without cropping either."));
                continue;
            }

            union = union is null ? mask.Pixels : MaskUnion.Add(union, mask.Pixels);
        }

        return problems.Count > 0
            ? throw new DataException(problems)
            : new SegmentationCase(files.Id, image!, new Raster(image!.Height, image.Width, 1, union!));
    }

    public void Dispose() => tree.Dispose();

    private delegate Raster Decoder(ReadOnlySpan<byte> file);

    /// <summary>Null, and the problem noted, where the file cannot be used: the case's other files are looked at all the same.</summary>
    private Raster? Decode(string name, Decoder decode, List<DataProblem> problems)
    {
        try
        {
            return decode(tree.Read(name));
        }
        catch (DecodeException problem)
        {
            problems.Add(new DataProblem(tree.Locate(name), problem.Message + "."));
        }
        catch (DataException problem)
        {
            problems.AddRange(problem.Problems);
        }

        return null;
    }

    private static string StampOf(IEnumerable<TreeFile> files)
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        foreach (var file in files)
        {
            writer.Write(file.Name);
            writer.Write(file.Length);
            writer.Write(file.Mark);
        }

        writer.Flush();
        return Convert.ToHexStringLower(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
    }
}
