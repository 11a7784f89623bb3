using System.Text.Json.Nodes;
using FocusNetGrid.Sweeps.Search.Expressions;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Specs.Yaml;

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

    /// <summary>
    /// Whether a change of one field decides the value of another: of itself and of all within it. A component is told by its name, so that both are
    /// one field: network, and network.name.
    /// </summary>
    internal static bool Decides(string changed, string asked) => Named(changed) == Named(asked) || NodeChange.IsInside(asked, changed);

    private Func<string, JsonNode?> Lookup(IReadOnlyList<SpecChange> changes) => asked =>
        changes.LastOrDefault(made => Decides(made.Field, asked)) is { } change ? ValueIn(change, asked) : Fixed(asked);

    private static JsonNode? ValueIn(SpecChange change, string asked)
    {
        if (Named(change.Field) == Named(asked))
        {
            return Told(change.Value);
        }

        // The part begins anew, so that what the base says of the option is nothing to it; and its defaults are not known here.
        var option = Named(asked[(change.Field.Length + 1)..]).Split('.').Aggregate(change.Value, (part, name) => (part as JsonObject)?[name]);
        return option is null
            ? throw new ExpressionException($"{asked} belongs to a part that the point replaces; give it in the choice of {change.Field}")
            : Told(option);
    }

    private static JsonNode? Told(JsonNode? value) => value is JsonObject component ? component["name"] : value;

    private static string Named(string field) => field.EndsWith(Name, StringComparison.Ordinal) ? field[..^Name.Length] : field;
}
