namespace FocusNetGrid.Training.Data.Trees;

/// <summary>Files that operating systems and tools leave in every folder.</summary>
internal static class Litter
{
    /// <summary>Whether a file is hidden, lies in a hidden folder, or is Windows' or macOS' own.</summary>
    /// <param name="name">From the tree's root, with <c>/</c> between folders.</param>
    public static bool Includes(string name) => name.Split('/').Any(part =>
        part.StartsWith('.') || part == "__MACOSX"
        || part.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase) || part.Equals("desktop.ini", StringComparison.OrdinalIgnoreCase));
}
