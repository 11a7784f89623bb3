using System.Text.Json;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FocusNetGrid.Sweeps.Specs.Yaml;

/// <summary>Writes JSON as YAML: mappings of mappings as blocks, lists of single values in one line, text quoted where another reader could take it for something else.</summary>
internal static class YamlEmission
{
    private const int Width = 160;

    public static string Write(JsonNode root)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(text, new EmitterSettings(bestIndent: 2, bestWidth: Width, isCanonical: false, maxSimpleKeyLength: 1024));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart());
        Emit(emitter, root);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Emit(Emitter emitter, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, members.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var (key, value) in members)
                {
                    Emit(emitter, JsonValue.Create(key));
                    Emit(emitter, value);
                }

                emitter.Emit(new MappingEnd());
                break;
            case JsonArray items:
                var isFlat = items.All(item => item is null or JsonValue or JsonArray);
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, isFlat ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in items)
                {
                    Emit(emitter, item);
                }

                emitter.Emit(new SequenceEnd());
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                EmitText(emitter, value.GetValue<string>());
                break;
            default:
                emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, node?.ToJsonString() ?? "null", ScalarStyle.Plain, isPlainImplicit: true, isQuotedImplicit: true));
                break;
        }
    }

    private static void EmitText(Emitter emitter, string text)
    {
        var isPlain = Scalars.Resolve(new ScalarNode(default, text, Quoted: false)) is string && !IsReadOtherwise(text);
        emitter.Emit(new Scalar(
            AnchorName.Empty, TagName.Empty, text, isPlain ? ScalarStyle.Any : ScalarStyle.DoubleQuoted, isPlainImplicit: true, isQuotedImplicit: true));
    }

    /// <summary>Whether YAML 1.1, or this reader's own care, gives the plain text another meaning: numbers with a leading zero, underscores, times, yes and no.</summary>
    private static bool IsReadOtherwise(string text) =>
        text is "<<" or "=" || char.IsAsciiDigit(text[0]) || text[0] is '+' or '-' or '.' || text.ToUpperInvariant() is "Y" or "N" or "YES" or "NO" or "ON" or "OFF";
}
