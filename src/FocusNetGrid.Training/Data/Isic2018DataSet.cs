using FocusNetGrid.Training.Data.Listing;

namespace FocusNetGrid.Training.Data;

/// <summary>
/// The skin lesions of ISIC 2018 task 1 in their official layout: <c>ISIC2018_Task1-2_Training_Input/x.jpg</c> and
/// <c>ISIC2018_Task1_Training_GroundTruth/x_segmentation.png</c> (section 4 of the paper). The folder of the two, or a zip of it.
/// </summary>
public sealed class Isic2018DataSet : IDataSet
{
    private const string Images = "ISIC2018_Task1-2_Training_Input";
    private const string Masks = "ISIC2018_Task1_Training_GroundTruth";

    /// <inheritdoc/>
    public string Name => "isic2018";

    /// <inheritdoc/>
    public Type OptionsType => typeof(Isic2018Options);

    /// <inheritdoc/>
    public ICaseSource Open(DataOptions options) =>
        FileCaseSource.Open<Isic2018Options>(options, (tree, _) => new PairedLayout(tree, Images, Masks, "_segmentation").List());
}
