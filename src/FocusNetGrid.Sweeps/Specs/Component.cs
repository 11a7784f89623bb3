using System.Text.Json;
using System.Text.Json.Nodes;

namespace FocusNetGrid.Sweeps.Specs;

/// <summary>A part of a trial that the spec chooses by name: a data set, network, loss, optimiser or learning-rate schedule.</summary>
/// <param name="Name">The name that the spec uses, for example <c>focusnet++</c>.</param>
/// <param name="Options">Every option with its value, defaults included, in kebab-case; the name is not among them.</param>
public sealed record Component(string Name, JsonObject Options)
{
    /// <summary>The component of this name with the options of a record.</summary>
    public static Component From(string name, object options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(name, JsonSerializer.SerializeToNode(options, options.GetType(), CanonicalJson.Options)!.AsObject());
    }

    /// <summary>The options as the record that the catalog names for this component; fields that an older version did not write have their defaults.</summary>
    /// <exception cref="JsonException">The options are of another component or of a newer version.</exception>
    public object OptionsAs(Type optionsType) => Options.Deserialize(optionsType, CanonicalJson.Options)!;

    /// <summary>Whether both name the same part with the same options, whatever their order.</summary>
    public bool Equals(Component? other) =>
        other is not null && Name == other.Name && CanonicalJson.Write(Options) == CanonicalJson.Write(other.Options);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, CanonicalJson.Write(Options));
}
