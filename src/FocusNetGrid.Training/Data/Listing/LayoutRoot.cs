using FocusNetGrid.Training.Data.Trees;

namespace FocusNetGrid.Training.Data.Listing;

/// <summary>
/// Finds the folder that a layout starts from: an archive may hold the data folder's content or the folder itself, and a path may name the
/// folder above.
/// </summary>
internal static class LayoutRoot
{
    /// <summary>The one root among those found.</summary>
    /// <param name="tree">Where was searched.</param>
    /// <param name="roots">Folders that could be it, with <c>/</c> at the end or empty.</param>
    /// <param name="expected">What the layout looks like, for the error.</param>
    /// <exception cref="DataException">None was found, or several.</exception>
    public static string Choose(IFileTree tree, IEnumerable<string> roots, string expected)
    {
        var found = roots.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return found.Length switch
        {
            1 => found[0],
            0 when tree.Files.Count == 0 => throw new DataException(tree.Path, $"is empty; expected {expected}."),
            0 => throw new DataException(tree.Path, $"expected {expected}; found {Top(tree)}."),
            _ => throw new DataException(
                tree.Path, $"holds several data sets ({string.Join(", ", found.Select(root => root.Length == 0 ? "." : root))}); give the path of one."),
        };
    }

    private static string Top(IFileTree tree)
    {
        const int Named = 4;
        var names = tree.Files
            .Select(file => file.Name.Split('/') is [var folder, _, ..] ? folder + "/" : file.Name)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return string.Join(", ", names.Take(Named)) + (names.Length > Named ? $" and {names.Length - Named:N0} more" : "");
    }
}
