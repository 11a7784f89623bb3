using System.Text.Json.Nodes;
using FocusNetGrid.Sweeps.Search;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Finds what an adaptive search can make of the base by changing a part's name, before it has drawn it.</summary>
internal static class AdaptiveHeirs
{
    private const string NameSuffix = ".name";

    /// <summary>The base with each value of each choice of a name; those that are refused are left out, as the search passes them over, too.</summary>
    public static IReadOnlyList<Configuration> Of(SearchSpace space, PointReader reader) =>
    [
        .. space.Parameters
            .Where(parameter => parameter.Field.EndsWith(NameSuffix, StringComparison.Ordinal))
            .SelectMany(parameter => NamesOf(parameter.Domain).Select(name => Find(space, reader, new SpecChange(parameter.Field, name))))
            .OfType<Configuration>(),
    ];

    private static IReadOnlyList<JsonNode?> NamesOf(Domain domain) => domain is ChoiceDomain choice ? choice.Values : [];

    /// <summary>Under the name alone, or, as a part may need more than that, with every other searched field in the middle of its domain.</summary>
    private static Configuration? Find(SearchSpace space, PointReader reader, SpecChange name) =>
        reader.Find(new SearchPoint([name]), 0) ?? reader.Find(SearchPoint.Of(space, index => ValueOf(space.Parameters[index], name)), 0);

    private static JsonNode? ValueOf(SearchParameter parameter, SpecChange name) => parameter.Field == name.Field ? name.Value : parameter.Domain.At(0.5);
}
