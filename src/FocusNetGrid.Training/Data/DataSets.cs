using FocusNetGrid.Training.Data.Synthetic;

namespace FocusNetGrid.Training.Data;

/// <summary>Every data set that a spec can name.</summary>
public static class DataSets
{
    /// <summary>In the order in which help and errors list them.</summary>
    public static IReadOnlyList<IDataSet> All { get; } = [new Dsb2018DataSet(), new Isic2018DataSet(), new FolderDataSet(), new SyntheticDataSet()];
}
