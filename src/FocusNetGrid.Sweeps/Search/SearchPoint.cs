using System.Text.Json.Serialization;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Sweeps.Search;

/// <summary>A combination of values that a search tries.</summary>
/// <param name="Changes">The changes to the spec, of the active parameters in the order of the space.</param>
public sealed record SearchPoint(IReadOnlyList<SpecChange> Changes)
{
    /// <summary>Text that equal points share.</summary>
    [JsonIgnore]
    public string Key { get; } = string.Join('\n', Changes);

    /// <summary>Whether both change the same fields to the same values.</summary>
    public bool Equals(SearchPoint? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <summary>The point that a value of every parameter gives: inactive parameters are left out.</summary>
    internal static SearchPoint Of(SearchSpace space, Func<int, System.Text.Json.Nodes.JsonNode?> value)
    {
        var changes = new List<SpecChange>();
        for (var index = 0; index < space.Parameters.Count; index++)
        {
            var parameter = space.Parameters[index];
            if (space.IsActive(parameter, changes))
            {
                changes.Add(new(parameter.Field, value(index)));
            }
        }

        return new(changes);
    }
}
