using FocusNetGrid.Training.Data.Listing;

namespace FocusNetGrid.Training.Data;

/// <summary>Anyone's data: a folder (or a zip of it) with a folder of images and one of masks beside it, paired by their names.</summary>
public sealed class FolderDataSet : IDataSet
{
    /// <inheritdoc/>
    public string Name => "folder";

    /// <inheritdoc/>
    public Type OptionsType => typeof(FolderOptions);

    /// <inheritdoc/>
    public ICaseSource Open(DataOptions options) => FileCaseSource.Open<FolderOptions>(
        options, (tree, folder) => new PairedLayout(tree, folder.Images, folder.Masks, folder.MaskSuffix).List());
}
