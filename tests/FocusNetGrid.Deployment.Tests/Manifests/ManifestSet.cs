using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace FocusNetGrid.Deployment.Tests.Manifests;

/// <summary>Objects that are installed together.</summary>
/// <param name="All">Each of them.</param>
/// <param name="External">What has to be there already, as <c>Secret/name</c>.</param>
internal sealed record ManifestSet(IReadOnlyList<Manifest> All, IReadOnlyList<string> External)
{
    /// <summary>Every pod.</summary>
    public IEnumerable<PodSpec> Pods => All.SelectMany(manifest => manifest.Pods);

    /// <summary>Reads what helm or kubectl have rendered.</summary>
    public static ManifestSet Parse(string yaml, IReadOnlyList<string> external)
    {
        var deserializer = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
        var parser = new Parser(new StringReader(yaml));
        parser.Consume<StreamStart>();
        var found = new List<Manifest>();
        while (parser.Accept<DocumentStart>(out _))
        {
            if (Json(deserializer.Deserialize<object?>(parser)) is JsonObject content)
            {
                found.Add(new(content));
            }
        }

        return new(found, external);
    }

    /// <summary>Those of a kind.</summary>
    public IEnumerable<Manifest> Of(string kind) => All.Where(manifest => manifest.Kind == kind);

    /// <summary>The one.</summary>
    public Manifest Single(string kind, string name) => All.Single(manifest => manifest.Kind == kind && manifest.Name == name);

    private static JsonNode? Json(object? value) => value switch
    {
        null => null,
        IDictionary<object, object?> fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key.ToString()!, Json(field.Value)))),
        IEnumerable<object?> items => new JsonArray([.. items.Select(Json)]),
        _ => JsonSerializer.SerializeToNode(value, value.GetType()),
    };
}
