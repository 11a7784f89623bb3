using System.Text.Json.Nodes;
using FocusNetGrid.Sweeps.Search;
using FocusNetGrid.Sweeps.Search.Expressions;
using FocusNetGrid.Sweeps.Search.Strategies;
using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Reads the spec's search and makes its points.</summary>
internal sealed class SearchBinder(ISpecCatalog catalog, ShapeCache shapes, VariantBinder variants, ProblemList problems)
{
    public const string SpaceField = "space";
    public const string SpacePath = SweepBinder.SearchField + "." + SpaceField;

    private const string ConstraintsField = "constraints";
    private const string ConstraintsPath = SweepBinder.SearchField + "." + ConstraintsField;

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

        if (entry.Value is not MappingNode section || section.Find(SpaceField) is not { Value: MappingNode { Entries.Count: > 0 } fields } spaceEntry)
        {
            problems.Add(entry.Place, SpacePath, "missing; expected searched fields with their values, such as { training.batch: [4, 8] }");
            return null;
        }

        var records = new ValueBinder(catalog, shapes, problems).Records;
        var options = section with { Entries = [.. section.Entries.Where(item => item != spaceEntry)] };
        var bound = records.Read(typeof(SearchSpec), options, entry.Key, entry.Place);
        var parameters = ReadParameters(records, fields);
        var constraints = ReadConstraints(records, section);
        if (bound.Value is not SearchSpec spec || parameters is null || constraints is null || unchanged is null)
        {
            return null;
        }

        spec = spec with { Space = (JsonObject)NodeJson.Of(fields)! };
        var space = new SearchSpace(parameters, constraints, new ConfigurationFields(unchanged).Find);
        return Points(spec, space, new(variants, fields, entry.Place), Refuse, entry.Place);

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
        NodeChange[] searched = [.. fields.Entries.Select(entry => new NodeChange(entry.Key, entry.Place, entry.Value))];
        foreach (var field in searched)
        {
            if (variants.MayDiffer(field, SpacePath) && reader.Read(field, FieldPath.Join(SpacePath, field.Field)) is { } parameter)
            {
                parameters.Add(parameter);
            }
        }

        var order = new ChangeOrder(problems);
        var isInOrder = order.IsKept(searched, SpacePath) & order.IsDecided(parameters, searched);
        return isInOrder && parameters.Count == searched.Length ? parameters : null;
    }

    /// <summary>From the text itself, so that a constraint that cannot be read is told beside whatever else is wrong.</summary>
    private List<Expression>? ReadConstraints(RecordBinder records, MappingNode section)
    {
        if (section.Find(ConstraintsField) is not { Value: SequenceNode { Items: var items } })
        {
            return [];
        }

        var reader = new SpaceBinder(records, problems);
        var constraints = new List<Expression>();
        for (var index = 0; index < items.Count; index++)
        {
            var text = items[index] is ScalarNode { IsNull: false } scalar ? scalar.Text : null;
            if (reader.ReadExpression(text, items[index].Place, FieldPath.Index(ConstraintsPath, index)) is { } constraint)
            {
                constraints.Add(constraint);
            }
        }

        return constraints.Count == items.Count ? constraints : null;
    }

    private BoundSearch? Points(SearchSpec spec, SearchSpace space, PointReader reader, Func<string, string, bool> refuse, SpecPlace place)
    {
        try
        {
            var adaptive = SearchStrategies.Adaptive(spec, space);
            var strategy = adaptive is null ? SearchStrategies.Create(spec, space, refuse) : adaptive.Create(null);
            if (strategy is null)
            {
                return null;
            }

            var points = Draw(strategy, adaptive?.Startup ?? int.MaxValue);
            if (points.Count == 0)
            {
                problems.Add(place, ConstraintsPath, "they leave no combination; loosen one of them");
                return null;
            }

            BoundTrial[] bound = [.. points.Select(reader.Read)];
            if (adaptive is null || bound.Any(trial => trial.Configuration is null))
            {
                return new(spec, bound);
            }

            // The same points again, but for such as train alike: what the search begins with is numbered like what it goes on with.
            var search = new AdaptiveSearch(
                adaptive, reader.Find, message => new SpecException([new SpecProblem(place.File, place.Line, ConstraintsPath, message)]));
            return new(spec, [.. search.Initial.Select((proposal, number) => reader.Read(proposal.Point, number))], search)
            {
                Heirs = AdaptiveHeirs.Of(space, reader),
            };
        }
        catch (ExpressionException error)
        {
            problems.Add(place, ConstraintsPath, error.Message);
            return null;
        }
    }

    private static List<SearchPoint> Draw(ISearchStrategy strategy, int most)
    {
        var points = new List<SearchPoint>();
        while (points.Count < most && strategy.Propose(points, []) is { } point)
        {
            points.Add(point);
        }

        return points;
    }
}
