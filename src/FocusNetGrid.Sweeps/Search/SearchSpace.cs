using System.Text.Json.Nodes;
using FocusNetGrid.Sweeps.Search.Expressions;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Sweeps.Search;

/// <summary>What a search may change, and which combinations it leaves out.</summary>
/// <param name="Parameters">In the order of the spec: a condition may speak of parameters above its own.</param>
/// <param name="Constraints">Every one holds for every point.</param>
/// <param name="Fixed">The value of a field that the point does not change; conditions and constraints may speak of any field.</param>
public sealed record SearchSpace(
    IReadOnlyList<SearchParameter> Parameters, IReadOnlyList<Expression> Constraints, Func<string, JsonNode?> Fixed)
{
    private const string Name = ".name";

    /// <summary>Whether the parameter is searched, given the changes of those above it.</summary>
    public bool IsActive(SearchParameter parameter, IReadOnlyList<SpecChange> changes)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter.When is null || parameter.When.Holds(Lookup(changes));
    }

    /// <summary>Whether all constraints hold.</summary>
    public bool Allows(IReadOnlyList<SpecChange> changes)
    {
        var lookup = Lookup(changes);
        return Constraints.All(constraint => constraint.Holds(lookup));
    }

    private Func<string, JsonNode?> Lookup(IReadOnlyList<SpecChange> changes) => field =>
    {
        // The last change of the field counts. A component is told by its name, so that both are one field: network, and network.name.
        foreach (var change in changes.Reverse())
        {
            if (Named(change.Field) == Named(field))
            {
                return change.Value is JsonObject component ? component["name"] : change.Value;
            }
        }

        return Fixed(field);
    };

    private static string Named(string field) => field.EndsWith(Name, StringComparison.Ordinal) ? field[..^Name.Length] : field;
}
