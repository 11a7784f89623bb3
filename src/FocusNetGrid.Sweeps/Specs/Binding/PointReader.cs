using FocusNetGrid.Sweeps.Search;
using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Reads the points of a search as variants of the base.</summary>
/// <param name="variants">Makes them.</param>
/// <param name="fields">The searched fields, where problems are told.</param>
/// <param name="place">The search, for problems that no field alone has caused.</param>
internal sealed class PointReader(VariantBinder variants, MappingNode fields, SpecPlace place)
{
    /// <summary>Reads a point, and reports what is wrong with it.</summary>
    public BoundTrial Read(SearchPoint point, int number) => variants.Read(Changes(point), number, SearchBinder.SpacePath, place);

    /// <summary>The configuration at a point; null where something is wrong with it, which nobody hears of.</summary>
    public Configuration? Find(SearchPoint point, int number) =>
        point.Changes.All(change => fields.Find(change.Field) is not null) ? variants.Find(Changes(point), number) : null;

    private NodeChange[] Changes(SearchPoint point) => [.. point.Changes.Select(change =>
    {
        var at = fields.Find(change.Field)!.Place;
        return new NodeChange(change.Field, at, NodeJson.ToNode(change.Value, at));
    })];
}
