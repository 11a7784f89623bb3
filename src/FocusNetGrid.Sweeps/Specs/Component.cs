using System.Text.Json.Nodes;

namespace FocusNetGrid.Sweeps.Specs;

/// <summary>A part of a trial that the spec chooses by name: a data set, network, loss, optimiser or learning-rate schedule.</summary>
/// <param name="Name">The name that the spec uses, for example <c>focusnet++</c>.</param>
/// <param name="Options">Every option with its value, defaults included, in kebab-case; the name is not among them.</param>
public sealed record Component(string Name, JsonObject Options)
{
    /// <summary>Whether both name the same part with the same options, whatever their order.</summary>
    public bool Equals(Component? other) =>
        other is not null && Name == other.Name && CanonicalJson.Write(Options) == CanonicalJson.Write(other.Options);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, CanonicalJson.Write(Options));
}
