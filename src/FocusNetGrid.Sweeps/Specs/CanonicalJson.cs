using System.Text.Json;
using System.Text.Json.Nodes;

namespace FocusNetGrid.Sweeps.Specs;

/// <summary>JSON in one spelling: properties in ordinal order, no white space. Equal values give equal text, so hashes can be taken of it.</summary>
public static class CanonicalJson
{
    /// <summary>How records and options are written: kebab-case names, enumerations by name.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The canonical text of a value.</summary>
    public static string Write(JsonNode? node) => Sorted(node)?.ToJsonString() ?? "null";

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
