namespace FocusNetGrid.Networks;

/// <summary>A network that a spec can name.</summary>
public interface INetworkDefinition
{
    /// <summary>The name that specs use, for example <c>focusnet++</c>.</summary>
    string Name { get; }

    /// <summary>The name as papers print it, for tables and figures.</summary>
    string Title { get; }

    /// <summary>The paper that describes it.</summary>
    string Paper { get; }

    /// <summary>The record of its options: defaults as initialisers, bounds as data annotations, dependent rules as <c>IValidatableObject</c>.</summary>
    Type OptionsType { get; }

    /// <summary>
    /// Whether the published code decays the weight of this name, which only <see cref="Complexity.NetworkComplexity.ProfilerFlops"/> asks: training
    /// here decays what the spec says.
    /// </summary>
    bool IsDecayedAsPublished(string parameter);

    /// <summary>Builds the network with initial weights drawn from torch's generator.</summary>
    /// <exception cref="ArgumentException">The options are of another network or break their bounds.</exception>
    SegmentationNetwork Build(NetworkOptions options);
}
