using FocusNetGrid.Training.Data.Listing;

namespace FocusNetGrid.Training.Data;

/// <summary>
/// The nuclei of the Data Science Bowl 2018 as Kaggle's stage1_train has them: <c>id/images/id.png</c> and one PNG a nucleus in
/// <c>id/masks/</c>, whose union is the case's mask (section 4 of the paper). The folder or a zip of it or of its content.
/// </summary>
public sealed class Dsb2018DataSet : IDataSet
{
    /// <inheritdoc/>
    public string Name => "dsb2018";

    /// <inheritdoc/>
    public Type OptionsType => typeof(Dsb2018Options);

    /// <inheritdoc/>
    public ICaseSource Open(DataOptions options) => FileCaseSource.Open<Dsb2018Options>(options, (tree, _) => new NucleiLayout(tree).List());
}
