using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Reads what the command line sets.</summary>
internal static class OverrideReader
{
    private const int MostNames = 32;

    public static IReadOnlyList<NodeChange> Read(IReadOnlyList<SpecOverride> overrides, ProblemList problems)
    {
        var changes = new List<NodeChange>();
        foreach (var item in overrides)
        {
            var place = new SpecPlace(item.Origin, 0);
            if (item.Value is null || item.Field.Length == 0)
            {
                problems.Add(place, item.Field, $"expected field=value, for example {item.Origin} training.epochs=3");
            }
            else if (!IsPath(item.Field))
            {
                problems.Add(place, item.Field, "not a field's path; write names joined by dots, for example training.epochs");
            }
            else if (Value(item, place, problems) is { } value)
            {
                changes.Add(new(item.Field, place, value));
            }
        }

        return changes;
    }

    /// <summary>Whether this is names joined by dots, no more of them than any spec nests.</summary>
    public static bool IsPath(string field) => field.Split('.') is { Length: <= MostNames } names && names.All(name => name.Length > 0 && !name.Any(char.IsWhiteSpace));

    private static SpecNode? Value(SpecOverride item, SpecPlace place, ProblemList problems) => item.IsText
        ? new ScalarNode(place, item.Value!, Quoted: true)
        : YamlText.ReadValue(item.Value!, place, item.Field, problems);
}
