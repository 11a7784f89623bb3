using System.Text.Json.Nodes;

namespace FocusNetGrid.Sweeps.Specs.Yaml;

/// <summary>Nodes as JSON, scalars by the core schema.</summary>
internal static class NodeJson
{
    public static JsonNode? Of(SpecNode node) => node switch
    {
        ScalarNode scalar => Scalars.Resolve(scalar) switch
        {
            bool truth => JsonValue.Create(truth),
            long whole => JsonValue.Create(whole),
            double number => JsonValue.Create(number),
            string text => JsonValue.Create(text),
            _ => null,
        },
        SequenceNode list => new JsonArray([.. list.Items.Select(Of)]),
        MappingNode mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value)))),
        _ => null,
    };
}
