using System.Text.Json;
using System.Text.Json.Nodes;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Training.Checkpoints;

/// <summary>Tells two trials apart field by field.</summary>
internal static class SettingsDifference
{
    private const int LongestValue = 60;
    private const int MostFields = 5;

    /// <summary>What differs in the settings that decide a result: each field's path, the value expected and the one found.</summary>
    public static string Describe(TrialSpec expected, TrialSpec found)
    {
        var differences = Compare("", Decisive(expected), Decisive(found)).ToList();
        var more = differences.Count > MostFields ? $"; and {differences.Count - MostFields} more" : "";
        return string.Join("; ", differences.Take(MostFields)) + more;
    }

    private static JsonObject Decisive(TrialSpec trial)
    {
        var settings = JsonSerializer.SerializeToNode(trial, CanonicalJson.Options)!.AsObject();

        // The data's fingerprint stands for it, the fold's ids for its number: neither decides the trial's id.
        settings.Remove("data");
        settings["split"]!.AsObject().Remove("fold");
        return settings;
    }

    private static IEnumerable<string> Compare(string path, JsonNode? expected, JsonNode? found)
    {
        if (expected is JsonObject left && found is JsonObject right)
        {
            return left.Select(member => member.Key).Union(right.Select(member => member.Key))
                .SelectMany(name => Compare(path.Length == 0 ? name : $"{path}.{name}", left[name], right[name]));
        }

        return JsonNode.DeepEquals(expected, found) ? [] : [$"{Field(path)} is {Short(found)} there and {Short(expected)} here"];
    }

    /// <summary>As specs spell it: a component's options lie directly under it.</summary>
    private static string Field(string path) => path.Replace(".options.", ".", StringComparison.Ordinal);

    private static string Short(JsonNode? value) => value switch
    {
        null => "absent",
        JsonArray { Count: > 8 } items => $"{items.Count} values",
        _ when value.ToJsonString() is { Length: > LongestValue } text => text[..LongestValue] + "...",
        _ => value.ToJsonString(),
    };
}
