using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Sweeps.Tests.Catalog;

internal sealed record FolderOptions
{
    [Required]
    public string Path { get; init; } = "";

    [Range(16, 4096)]
    public int Size { get; init; } = 256;
}
