using FocusNetGrid.Training.Data.Trees;

namespace FocusNetGrid.Training.Data.Listing;

/// <summary>A folder of images and a folder of masks beside it; <c>a.jpg</c> goes with <c>a</c> + suffix + <c>.png</c>.</summary>
internal sealed class PairedLayout(IFileTree tree, string imagesFolder, string masksFolder, string maskSuffix)
{
    private readonly string images = imagesFolder.Trim('/') + "/";
    private readonly string masks = masksFolder.Trim('/') + "/";
    private readonly List<DataProblem> problems = [];

    /// <summary>Pairs the files.</summary>
    /// <exception cref="DataException">A folder is missing or has no images.</exception>
    public CaseListing List()
    {
        var root = LayoutRoot.Choose(tree, Roots(images), $"a folder {images} of images and a folder {masks} of masks");
        var imagesById = ById(root + images, Id);
        var masksById = ById(root + masks, MaskId);
        Require(root + images, imagesById.Count);
        Require(root + masks, masksById.Count);

        var cases = new List<CaseFiles>();
        foreach (var id in imagesById.Keys.Union(masksById.Keys).Order(StringComparer.Ordinal))
        {
            if (!masksById.TryGetValue(id, out var mask))
            {
                Problem(imagesById[id], $"has no mask; expected {masks}{id}{maskSuffix}.png, or leave the image out.");
            }
            else if (!imagesById.TryGetValue(id, out var image))
            {
                Problem(mask, $"has no image; expected {images}{id} as {ImageFiles.Kinds}, or leave the mask out.");
            }
            else
            {
                cases.Add(new CaseFiles(id, image, [mask]));
            }
        }

        return new CaseListing(cases, problems);
    }

    /// <summary>The folders that have the named folder in them.</summary>
    private IEnumerable<string> Roots(string folder) => tree.Files
        .Select(file => file.Folder)
        .Where(path => path == folder || path.EndsWith("/" + folder, StringComparison.Ordinal))
        .Select(path => path[..^folder.Length]);

    private Dictionary<string, string> ById(string folder, Func<TreeFile, string?> idOf)
    {
        var byId = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in tree.Files.Where(file => file.Name.StartsWith(folder, StringComparison.Ordinal) && ImageFiles.Includes(file.Name)))
        {
            if (file.Folder != folder)
            {
                Problem(file.Name, $"lies in a folder within {folder}; put it directly into {folder}.");
            }
            else if (idOf(file) is { } id && !byId.TryAdd(id, file.Name))
            {
                Problem(file.Name, $"gives the id '{id}' a second time, after {tree.Locate(byId[id])}; keep one or rename it.");
            }
        }

        return byId;
    }

    private static string Id(TreeFile image) => ImageFiles.Stem(image.Name);

    private string? MaskId(TreeFile mask)
    {
        var stem = ImageFiles.Stem(mask.Name);
        if (stem.Length > maskSuffix.Length && stem.EndsWith(maskSuffix, StringComparison.Ordinal))
        {
            return stem[..^maskSuffix.Length];
        }

        Problem(mask.Name, $"is a mask whose name does not end in '{maskSuffix}'; rename it or leave it out.");
        return null;
    }

    private void Require(string folder, int count)
    {
        if (count == 0 && problems.Count == 0)
        {
            throw new DataException(tree.Locate(folder), $"is missing or holds no {ImageFiles.Kinds} files; put the data there.");
        }
    }

    private void Problem(string name, string message) => problems.Add(new DataProblem(tree.Locate(name), message));
}
