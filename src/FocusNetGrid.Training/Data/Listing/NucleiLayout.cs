using FocusNetGrid.Training.Data.Trees;

namespace FocusNetGrid.Training.Data.Listing;

/// <summary>A folder a case, named by its id, with the image in <c>images/</c> and any number of masks in <c>masks/</c>.</summary>
internal sealed class NucleiLayout(IFileTree tree)
{
    private const string Images = "images";
    private const string Masks = "masks";
    private const string Expected = "a folder a case with its image in images/ and its masks in masks/, as in Kaggle's stage1_train";

    private readonly List<DataProblem> problems = [];

    private sealed record Found(string Root, string Id, string Part, string Name);

    /// <summary>Groups the files by case.</summary>
    /// <exception cref="DataException">There is no such folder.</exception>
    public CaseListing List()
    {
        var files = tree.Files.Where(file => ImageFiles.Includes(file.Name)).Select(Parse).OfType<Found>().ToArray();
        LayoutRoot.Choose(tree, files.Select(file => file.Root), Expected);
        var cases = files
            .GroupBy(file => file.Id, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Case(group.Key, group.First().Root + group.Key, group.ToLookup(file => file.Part, file => file.Name)))
            .OfType<CaseFiles>()
            .ToArray();
        return new CaseListing(cases, problems);
    }

    /// <summary>root/id/part/leaf; null for files elsewhere.</summary>
    private static Found? Parse(TreeFile file)
    {
        var name = file.Name;
        var leaf = name.LastIndexOf('/') + 1;
        var part = Before(name, leaf);
        var id = Before(name, part);
        return id < part && name.AsSpan(part, Math.Max(leaf - part - 1, 0)) is Images or Masks
            ? new Found(name[..id], name[id..(part - 1)], name[part] == Images[0] ? Images : Masks, name)
            : null;
    }

    /// <summary>Where the folder's name begins that ends before a position; the position itself where there is none.</summary>
    private static int Before(string name, int position) => position < 2 ? position : name.LastIndexOf('/', position - 2) + 1;

    private CaseFiles? Case(string id, string folder, ILookup<string, string> parts)
    {
        string[] images = [.. parts[Images]];
        string[] masks = [.. parts[Masks]];
        if (images is [_, var second, ..])
        {
            return Problem(second, $"gives the id '{id}' a second time, after {tree.Locate(images[0])}; keep one.");
        }

        if (images.Length == 0)
        {
            return Problem(folder, $"has masks but no image; expected {Images}/{id}.png, or leave the folder out.");
        }

        return masks.Length == 0
            ? Problem(images[0], $"has no mask; expected at least one PNG in {id}/{Masks}/, or leave the image out.")
            : new CaseFiles(id, images[0], masks);
    }

    private CaseFiles? Problem(string name, string message)
    {
        problems.Add(new DataProblem(tree.Locate(name), message));
        return null;
    }
}
