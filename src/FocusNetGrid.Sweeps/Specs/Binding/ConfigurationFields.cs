using System.Text.Json;
using System.Text.Json.Nodes;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>The values of a configuration's fields by their paths, for conditions.</summary>
internal sealed class ConfigurationFields(Configuration configuration)
{
    private readonly JsonObject root = JsonSerializer.SerializeToNode(
        new { configuration.Data, configuration.Network, configuration.Loss, configuration.Training }, CanonicalJson.Options)!.AsObject();

    /// <summary>A field's value, a component's being its name; null where there is no such field.</summary>
    public JsonNode? Find(string path)
    {
        JsonNode? node = root;
        foreach (var name in path.Split('.'))
        {
            node = node is JsonObject members ? members[name] ?? (members["options"] as JsonObject)?[name] : null;
        }

        return node is JsonObject component ? component["name"] : node;
    }
}
