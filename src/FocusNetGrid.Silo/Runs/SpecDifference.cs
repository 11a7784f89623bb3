using System.Text.Json;
using System.Text.Json.Nodes;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Silo.Runs;

/// <summary>A field that two specs disagree on.</summary>
/// <param name="Field">Its path.</param>
/// <param name="Before">Its value in the first; <c>nothing</c> where it is missing.</param>
/// <param name="After">Its value in the second.</param>
public sealed record SpecDifference(string Field, string Before, string After)
{
    private const string Nothing = "nothing";

    /// <summary>
    /// Fields that decide no result: prose, where the data lie, for which their fingerprint stands, and how the work is spread and repeated.
    /// </summary>
    private static readonly string[] Idle = ["description", "data.path", "priority", "max-workers"];

    private const string IdleSection = "retries.";

    /// <summary>Every field that decides a result and differs, in ordinal order.</summary>
    public static IReadOnlyList<SpecDifference> Between(SweepSpec before, SweepSpec after)
    {
        var (old, now) = (Fields(before), Fields(after));
        return [.. old.Keys.Union(now.Keys)
            .Except(Idle)
            .Where(field => !field.StartsWith(IdleSection, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(field => new SpecDifference(field, old.GetValueOrDefault(field, Nothing), now.GetValueOrDefault(field, Nothing)))
            .Where(difference => difference.Before != difference.After)];
    }

    private static Dictionary<string, string> Fields(SweepSpec sweep)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(JsonSerializer.SerializeToNode(sweep, CanonicalJson.Options), "", fields);
        return fields;
    }

    private static void Collect(JsonNode? node, string path, Dictionary<string, string> fields)
    {
        if (node is not JsonObject members)
        {
            // A list is one value: its items have no names to compare them by.
            fields[path] = node?.ToJsonString() ?? Nothing;
            return;
        }

        foreach (var (name, value) in members)
        {
            Collect(value, Join(path, name), fields);
        }
    }

    /// <summary>The path as the spec spells it, where the base's fields stand at the top and a component's options beside its name.</summary>
    private static string Join(string path, string name) => (path, name) switch
    {
        ("", "base") => "",
        (_, "options") => path,
        ("", _) => name,
        _ => $"{path}.{name}",
    };
}
