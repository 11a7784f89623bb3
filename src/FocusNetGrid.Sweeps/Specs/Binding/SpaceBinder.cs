using FocusNetGrid.Sweeps.Search;
using FocusNetGrid.Sweeps.Search.Expressions;
using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Reads searched fields and their values.</summary>
internal sealed class SpaceBinder(RecordBinder records, ProblemList problems)
{
    public const string WhenField = "when";

    private const string ChoiceField = "choice";

    /// <summary>A searched field, or null if something is wrong with it.</summary>
    public SearchParameter? Read(NodeChange field, string path) => field.Value switch
    {
        SequenceNode list => ReadChoice(field, list, null, path),
        MappingNode mapping => ReadMapping(field, mapping, path),
        RefusedNode => null,
        _ => Refuse(field, path, $"found {Shown.Found(field.Value)}; expected a list of values, or a range such as {{ float: [0, 0.5] }}"),
    };

    /// <summary>A condition, or null if it is none or cannot be read.</summary>
    public Expression? ReadExpression(string? text, SpecPlace place, string path)
    {
        if (text is null)
        {
            return null;
        }

        try
        {
            return Expression.Parse(text);
        }
        catch (ExpressionException error)
        {
            problems.Add(place, path, error.Message);
            return null;
        }
    }

    private SearchParameter? ReadMapping(NodeChange field, MappingNode mapping, string path)
    {
        var choice = mapping.Find(ChoiceField);
        var others = mapping with { Entries = [.. mapping.Entries.Where(entry => entry != choice)] };
        var bound = records.Read(typeof(DomainOptions), others, path, field.Place);
        if (bound.Value is not DomainOptions options)
        {
            return null;
        }

        var kinds = new[] { choice is not null, options.Integer is not null, options.Float is not null, options.Log is not null };
        if (kinds.Count(given => given) != 1)
        {
            return Refuse(field, path, "expected exactly one of choice, integer, float and log");
        }

        var when = ReadExpression(options.When, others.Find(WhenField)?.Place ?? field.Place, FieldPath.Join(path, WhenField));
        if (choice is not null)
        {
            return choice.Value is SequenceNode list
                ? ReadChoice(field, list, when, path)
                : Refuse(field, FieldPath.Join(path, ChoiceField), $"found {Shown.Found(choice.Value)}; expected a list of values");
        }

        return new(field.Field, Range(options), when);
    }

    private static Domain Range(DomainOptions options) => options switch
    {
        { Integer: [var low, var high] } => new IntegerDomain(low, high, options.Step ?? 1, options.Scale == DomainScale.Log),
        { Float: [var low, var high] } => new RealDomain(low, high, options.Scale == DomainScale.Log, options.Points),
        _ => new RealDomain(options.Log![0], options.Log[1], IsLog: true, options.Points),
    };

    private SearchParameter? ReadChoice(NodeChange field, SequenceNode list, Expression? when, string path)
    {
        var values = list.Items.Select(NodeJson.Of).ToArray();
        if (values.Length == 0)
        {
            return Refuse(field, path, "an empty list; give the values to choose from");
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < values.Length; index++)
        {
            if (!known.Add(CanonicalJson.Write(values[index])))
            {
                problems.Add(list.Items[index].Place, FieldPath.Index(path, index), "comes twice; give each value once");
                return null;
            }
        }

        return new(field.Field, new ChoiceDomain(values), when);
    }

    private SearchParameter? Refuse(NodeChange field, string path, string message)
    {
        problems.Add(field.Place, path, message);
        return null;
    }
}
