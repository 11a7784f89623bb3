using FocusNetGrid.Reports.Results;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace FocusNetGrid.Reports.Paper;

/// <summary>A mapping of a YAML file that knows its lines, so that every problem can be told with its place.</summary>
internal sealed class YamlMap
{
    private readonly string file;
    private readonly YamlMappingNode node;

    private YamlMap(string file, YamlMappingNode node) => (this.file, this.node) = (file, node);

    /// <summary>The fields' names, in the file's order.</summary>
    public IEnumerable<string> Keys => node.Children.Keys.Select(key => ((YamlScalarNode)key).Value!);

    public static YamlMap ReadRoot(string file, TextReader text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(text);
            return stream.Documents is [{ RootNode: YamlMappingNode root }]
                ? new YamlMap(file, root)
                : throw new ResultsException(file, 1, "a table is one YAML document of named fields.");
        }
        catch (YamlException exception)
        {
            throw new ResultsException(file, (int)exception.Start.Line, $"this is not YAML: {exception.Message.TrimEnd('.')}.", exception);
        }
    }

    public void AllowOnly(params string[] fields)
    {
        foreach (var unknown in Keys.Except(fields).Take(1))
        {
            throw Problem(unknown, $"the field '{unknown}' is unknown here; known are {string.Join(", ", fields)}");
        }
    }

    public string Text(string field) => Find(field) is [YamlScalarNode { Value: { Length: > 0 } text }]
        ? text.Trim()
        : throw Problem(field, $"the field '{field}' must be given, as text");

    public string TextOr(string field, string otherwise) => Find(field).Count == 0 ? otherwise : Text(field);

    public double Number(string field) => double.TryParse(Text(field), System.Globalization.CultureInfo.InvariantCulture, out var number)
        ? number
        : throw Problem(field, $"'{Text(field)}' is no number");

    public PrintedNumber Printed(string field) => PrintedNumber.TryParse(Text(field), out var number)
        ? number
        : throw Problem(field, $"'{Text(field)}' is no number in plain decimal notation");

    public YamlMap Map(string field) => MapOrNone(field) is [var map] ? map : throw Problem(field, $"the field '{field}' must be given, as named fields");

    /// <summary>One mapping, or none where the field is missing.</summary>
    public IReadOnlyList<YamlMap> MapOrNone(string field) => [.. Find(field).Select(value => Of(field, value))];

    public IReadOnlyList<YamlMap> List(string field) => ListOrNone(field) is { Count: > 0 } items
        ? items
        : throw Problem(field, $"the field '{field}' must be given, as a list with at least one entry");

    public IReadOnlyList<YamlMap> ListOrNone(string field) => Find(field) switch
    {
        [] => [],
        [YamlSequenceNode items] => [.. items.Select(item => Of(field, item))],
        _ => throw Problem(field, $"the field '{field}' must be a list"),
    };

    /// <summary>An exception that names the field's line, or the mapping's where the field is missing.</summary>
    public ResultsException Problem(string field, string problem)
    {
        var key = node.Children.Keys.FirstOrDefault(key => key is YamlScalarNode scalar && scalar.Value == field, node);
        return new ResultsException(file, (int)key.Start.Line, $"{problem}.");
    }

    private IReadOnlyList<YamlNode> Find(string field) => node.Children.TryGetValue(new YamlScalarNode(field), out var value) ? [value] : [];

    private YamlMap Of(string field, YamlNode value) => value is YamlMappingNode map
        ? new YamlMap(file, map)
        : throw Problem(field, $"the field '{field}' must hold named fields");
}
