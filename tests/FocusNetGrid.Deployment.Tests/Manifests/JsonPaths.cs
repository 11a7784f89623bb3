using System.Text.Json.Nodes;

namespace FocusNetGrid.Deployment.Tests.Manifests;

/// <summary>Finds what may be missing.</summary>
internal static class JsonPaths
{
    /// <summary>The field at the end of a path; null where there is none.</summary>
    public static JsonNode? At(this JsonNode? node, params string[] path) =>
        path.Aggregate(node, (current, name) => current is JsonObject known ? known[name] : null);

    /// <summary>A list's objects; none where there is no list.</summary>
    public static IEnumerable<JsonObject> Items(this JsonNode? node, params string[] path) =>
        (node.At(path) as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>A scalar's text; empty where there is none.</summary>
    public static string Text(this JsonNode? node) => node?.ToString() ?? "";

    /// <summary>Whether a flag is set.</summary>
    public static bool Is(this JsonNode? node, bool value) => node is JsonValue known && known.TryGetValue<bool>(out var flag) && flag == value;

    /// <summary>Whether labels have all that a selector asks for; one that asks for nothing matches everything.</summary>
    public static bool Matches(this JsonObject labels, JsonObject selector) =>
        selector.All(wanted => labels.TryGetPropertyValue(wanted.Key, out var label) && label.Text() == wanted.Value.Text());
}
