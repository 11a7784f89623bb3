using System.Text.Json.Nodes;

namespace FocusNetGrid.Sweeps.Specs;

/// <summary>A field of the spec with another value.</summary>
/// <param name="Field">The field's path, for example <c>network.widths</c>.</param>
/// <param name="Value">The value as the spec wrote it, numbers and booleans by YAML 1.2's rules.</param>
public sealed record SpecChange(string Field, JsonNode? Value)
{
    /// <summary>Whether both set the same field to the same value.</summary>
    public bool Equals(SpecChange? other) => other is not null && Field == other.Field && JsonNode.DeepEquals(Value, other.Value);

    /// <inheritdoc/>
    public override int GetHashCode() => Field.GetHashCode(StringComparison.Ordinal);

    /// <summary><c>field=value</c>; a component with options is told by its name and them.</summary>
    public override string ToString() => $"{Field}={Written(Value)}";

    private static string Written(JsonNode? value) => value switch
    {
        null => "null",
        JsonArray items => $"[{string.Join(", ", items.Select(Written))}]",
        JsonObject members => $"{{{string.Join(", ", members.Select(member => $"{member.Key}: {Written(member.Value)}"))}}}",
        _ when value.GetValueKind() == System.Text.Json.JsonValueKind.String => value.GetValue<string>(),
        _ => value.ToJsonString(),
    };
}
