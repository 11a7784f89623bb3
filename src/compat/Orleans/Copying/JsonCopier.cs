using System.Text.Json;
using System.Text.Json.Nodes;

namespace Orleans.Copying;

/// <summary>Copies by way of JSON.</summary>
internal sealed class JsonCopier(Type type, JsonSerializerOptions options) : Copier
{
    internal override object Copy(object value, CopyContext context)
    {
        if (context.Find(value) is { } copied)
        {
            return copied;
        }

        var copy = value is JsonNode node
            ? node.DeepClone()
            : JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(value, type, options), type, options)
                ?? throw new JsonException($"System.Text.Json returned null while deep copying an instance of type '{type}'.");
        return type.IsValueType ? copy : context.Record(value, copy);
    }
}
