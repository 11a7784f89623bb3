namespace FocusNetGrid.Training.Data.Trees;

/// <summary>A file in a tree.</summary>
/// <param name="Name">From the tree's root, with <c>/</c> between folders.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Mark">Changes when the content does: an archive's checksum, a folder's time of writing.</param>
internal sealed record TreeFile(string Name, long Length, long Mark)
{
    /// <summary>The folder's name with <c>/</c> at its end; empty at the root.</summary>
    public string Folder => Name[..(Name.LastIndexOf('/') + 1)];
}
