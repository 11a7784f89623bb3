using System.ComponentModel.DataAnnotations;

namespace FocusNetGrid.Networks;

/// <summary>A network's name, its options' type and how it is built of them.</summary>
/// <param name="name">The name that specs use.</param>
/// <param name="title">The name as papers print it.</param>
/// <param name="paper">The paper that describes it.</param>
/// <param name="build">Builds it of valid options.</param>
internal sealed class NetworkDefinition<TOptions>(string name, string title, string paper, Func<TOptions, SegmentationNetwork> build) : INetworkDefinition
    where TOptions : NetworkOptions, new()
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string Title => title;

    /// <inheritdoc/>
    public string Paper => paper;

    /// <inheritdoc/>
    public Type OptionsType => typeof(TOptions);

    /// <summary>Which weights the published code decays, by the beginnings of their names; none if left out.</summary>
    public IReadOnlyList<string> DecayedAsPublished { get; init; } = [];

    /// <inheritdoc/>
    public bool IsDecayedAsPublished(string parameter) => DecayedAsPublished.Any(prefix => parameter.StartsWith(prefix, StringComparison.Ordinal));

    /// <inheritdoc/>
    public SegmentationNetwork Build(NetworkOptions options)
    {
        if (options is not TOptions own)
        {
            throw new ArgumentException($"The options are {options?.GetType().Name ?? "missing"}; {name} takes {typeof(TOptions).Name}.", nameof(options));
        }

        var broken = new List<ValidationResult>();
        if (!Validator.TryValidateObject(own, new ValidationContext(own), broken, validateAllProperties: true))
        {
            var problems = broken.Select(result => $"{string.Join(", ", result.MemberNames)}: {result.ErrorMessage}");
            throw new ArgumentException($"{name} cannot be built: {string.Join("; ", problems)}.", nameof(options));
        }

        return build(own is ScalableOptions scalable ? (TOptions)(NetworkOptions)scalable.Resolved() : own);
    }
}
