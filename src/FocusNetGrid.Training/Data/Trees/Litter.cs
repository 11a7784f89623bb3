namespace FocusNetGrid.Training.Data.Trees;

/// <summary>Files that operating systems and tools leave in every folder.</summary>
internal static class Litter
{
    /// <summary>Whether a file is hidden, lies in a hidden folder, or is Windows' or macOS' own.</summary>
    /// <param name="name">From the tree's root, with <c>/</c> between folders.</param>
    public static bool Includes(ReadOnlySpan<char> name)
    {
        foreach (var range in name.Split('/'))
        {
            var part = name[range];
            if (part is ['.', ..] or "__MACOSX"
                || part.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase) || part.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
