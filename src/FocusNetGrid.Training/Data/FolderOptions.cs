using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Training.Data;

/// <summary>Data of your own: a folder of images and one of masks beside it, paired by their names; read by <see cref="FolderDataSet"/>.</summary>
public sealed record FolderOptions : FileDataOptions
{
    /// <summary>The folder of the images.</summary>
    [MinLength(1)]
    public string Images { get; init; } = "images";

    /// <summary>The folder of the masks, beside that of the images.</summary>
    [MinLength(1)]
    public string Masks { get; init; } = "masks";

    /// <summary>What a mask's name has after its image's, for example <c>_mask</c> where <c>a.jpg</c> goes with <c>a_mask.png</c>.</summary>
    public string MaskSuffix { get; init; } = "";
}
