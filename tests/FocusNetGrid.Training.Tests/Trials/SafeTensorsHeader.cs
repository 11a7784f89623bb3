using System.Buffers.Binary;
using System.Text.Json.Nodes;

namespace FocusNetGrid.Training.Tests.Trials;

/// <summary>Reads the header of a safetensors file as the format's description says, apart from the code under test.</summary>
internal static class SafeTensorsHeader
{
    public static JsonObject Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var length = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        return JsonNode.Parse(bytes.AsSpan(8, length))!.AsObject();
    }

    public static IEnumerable<string> Names(string path) => Read(path).Select(member => member.Key).Where(name => name != "__metadata__");
}
