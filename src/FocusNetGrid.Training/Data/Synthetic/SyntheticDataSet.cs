namespace FocusNetGrid.Training.Data.Synthetic;

/// <summary>Generated images with exact masks: needs no download, and shows the same set everywhere.</summary>
public sealed class SyntheticDataSet : IDataSet
{
    /// <inheritdoc/>
    public string Name => "synthetic";

    /// <inheritdoc/>
    public Type OptionsType => typeof(SyntheticOptions);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The options are of another data set.</exception>
    public ICaseSource Open(DataOptions options) => options is SyntheticOptions synthetic
        ? new SyntheticCaseSource(synthetic)
        : throw new ArgumentException($"The options are a {options?.GetType().Name}, not a {nameof(SyntheticOptions)}.", nameof(options));
}
