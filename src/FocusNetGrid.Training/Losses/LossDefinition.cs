namespace FocusNetGrid.Training.Losses;

/// <summary>A loss's name, its options' type and how it is built of them.</summary>
/// <param name="name">The name that specs use.</param>
/// <param name="build">Builds it.</param>
internal sealed class LossDefinition<TOptions>(string name, Func<TOptions, ILoss> build) : ILossDefinition
    where TOptions : class, new()
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public Type OptionsType => typeof(TOptions);

    /// <inheritdoc/>
    public ILoss Build(object options) => options is TOptions own
        ? build(own)
        : throw new ArgumentException($"The options are a {options?.GetType().Name}; {name} takes {typeof(TOptions).Name}.", nameof(options));
}
