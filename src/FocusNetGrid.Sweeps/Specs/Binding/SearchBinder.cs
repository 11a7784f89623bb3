using System.Text.Json.Nodes;
using FocusNetGrid.Sweeps.Search;
using FocusNetGrid.Sweeps.Search.Expressions;
using FocusNetGrid.Sweeps.Search.Strategies;
using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Reads the spec's search and makes its points.</summary>
internal sealed class SearchBinder(ISpecCatalog catalog, ShapeCache shapes, VariantBinder variants, ProblemList problems)
{
    private const string SpaceField = "space";
    private const string SpacePath = SweepBinder.SearchField + "." + SpaceField;
    private const string ConstraintsPath = SweepBinder.SearchField + ".constraints";

    /// <param name="root">The whole spec.</param>
    /// <param name="unchanged">The base, which conditions may speak of; null if something is wrong with it.</param>
    /// <returns>Null where the spec does not search, or something is wrong with its search.</returns>
    public BoundSearch? Read(MappingNode root, Configuration? unchanged)
    {
        if (root.Find(SweepBinder.SearchField) is not { } entry || entry.Value is RefusedNode)
        {
            return null;
        }

        if (root.Find(SweepBinder.TrialsField) is not null)
        {
            problems.Add(entry.Place, entry.Key, "a search beside trials; keep one of them");
        }

        if (entry.Value is not MappingNode section || section.Find(SpaceField) is not { Value: MappingNode { Entries.Count: > 0 } fields } space)
        {
            problems.Add(entry.Place, SpacePath, "missing; expected searched fields with their values, such as { training.batch: [4, 8] }");
            return null;
        }

        var records = new ValueBinder(catalog, shapes, problems).Records;
        var options = section with { Entries = [.. section.Entries.Where(item => item != space)] };
        var bound = records.Read(typeof(SearchSpec), options, entry.Key, entry.Place);
        var parameters = ReadParameters(records, fields);
        if (bound.Value is not SearchSpec spec || parameters is null || unchanged is null)
        {
            return null;
        }

        spec = spec with { Space = (JsonObject)NodeJson.Of(fields)! };
        var places = new PlaceIndex(section);
        return ReadConstraints(records, spec, places) is { } constraints
            && SearchStrategies.Create(spec, new(parameters, constraints, new ConfigurationFields(unchanged).Find), Refuse) is { } strategy
            ? Points(spec, strategy, fields, entry.Place)
            : null;

        bool Refuse(string field, string message)
        {
            problems.Add(fields.Find(field)?.Place ?? entry.Place, fields.Find(field) is null ? entry.Key : FieldPath.Join(SpacePath, field), message);
            return false;
        }
    }

    private List<SearchParameter>? ReadParameters(RecordBinder records, MappingNode fields)
    {
        var reader = new SpaceBinder(records, problems);
        var parameters = new List<SearchParameter>();
        foreach (var entry in fields.Entries)
        {
            var field = new NodeChange(entry.Key, entry.Place, entry.Value);
            if (variants.MayDiffer(field, SpacePath) && reader.Read(field, FieldPath.Join(SpacePath, entry.Key)) is { } parameter)
            {
                parameters.Add(parameter);
            }
        }

        return parameters.Count == fields.Entries.Count ? parameters : null;
    }

    private List<Expression>? ReadConstraints(RecordBinder records, SearchSpec spec, PlaceIndex places)
    {
        var reader = new SpaceBinder(records, problems);
        var constraints = new List<Expression>();
        for (var index = 0; index < spec.Constraints.Count; index++)
        {
            var item = FieldPath.Index("constraints", index);
            if (reader.ReadExpression(spec.Constraints[index], places.Find(item), FieldPath.Join(SweepBinder.SearchField, item)) is { } constraint)
            {
                constraints.Add(constraint);
            }
        }

        return constraints.Count == spec.Constraints.Count ? constraints : null;
    }

    private BoundSearch? Points(SearchSpec spec, ISearchStrategy strategy, MappingNode fields, SpecPlace place)
    {
        try
        {
            var points = new List<SearchPoint>();
            while (strategy.Propose(points, []) is { } point)
            {
                points.Add(point);
            }

            if (points.Count == 0)
            {
                problems.Add(place, ConstraintsPath, "they leave no combination; loosen one of them");
                return null;
            }

            return new(spec, [.. points.Select((point, index) => variants.Read(Changes(point, fields), index, SpacePath, place))]);
        }
        catch (ExpressionException error)
        {
            problems.Add(place, ConstraintsPath, error.Message);
            return null;
        }
    }

    private static NodeChange[] Changes(SearchPoint point, MappingNode fields) => [.. point.Changes.Select(change =>
    {
        var place = fields.Find(change.Field)!.Place;
        return new NodeChange(change.Field, place, NodeJson.ToNode(change.Value, place));
    })];
}
