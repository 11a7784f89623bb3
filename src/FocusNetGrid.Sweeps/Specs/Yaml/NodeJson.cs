using System.Text.Json;
using System.Text.Json.Nodes;

namespace FocusNetGrid.Sweeps.Specs.Yaml;

/// <summary>Nodes as JSON, scalars by the core schema, and back.</summary>
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

    /// <summary>JSON as nodes that all stand in one place.</summary>
    public static SpecNode ToNode(JsonNode? json, SpecPlace place) => json switch
    {
        JsonObject members => new MappingNode(place, [.. members.Select(member => new SpecEntry(member.Key, place, ToNode(member.Value, place)))]),
        JsonArray items => new SequenceNode(place, [.. items.Select(item => ToNode(item, place))]),
        null => new ScalarNode(place, "", Quoted: false),
        _ when json.GetValueKind() == JsonValueKind.String => new ScalarNode(place, json.GetValue<string>(), Quoted: true),
        _ => new ScalarNode(place, json.ToJsonString(), Quoted: false),
    };
}
