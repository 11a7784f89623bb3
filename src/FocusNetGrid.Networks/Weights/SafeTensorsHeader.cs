using System.Buffers.Binary;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FocusNetGrid.Networks.Weights;

/// <summary>The header of a safetensors file: eight bytes of length (little-endian), then JSON that says which tensor lies where.</summary>
internal static class SafeTensorsHeader
{
    private const int LengthBytes = sizeof(ulong);
    private const string Float32 = "F32";
    private const string Metadata = "__metadata__";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The header's bytes, filled up with spaces so that the values begin at a multiple of eight.</summary>
    public static byte[] Bytes(IEnumerable<SafeTensorsEntry> entries)
    {
        var json = new JsonObject(entries.Select(entry => KeyValuePair.Create<string, JsonNode?>(entry.Name, new JsonObject
        {
            ["dtype"] = Float32,
            ["shape"] = new JsonArray([.. entry.Shape.Select(length => JsonValue.Create(length))]),
            ["data_offsets"] = new JsonArray(entry.Offset, entry.End),
        }))).ToJsonString(Plain);
        var text = Encoding.UTF8.GetBytes(json);
        var header = new byte[LengthBytes + ((text.Length + 7) / 8 * 8)];
        header.AsSpan(LengthBytes).Fill((byte)' ');
        BinaryPrimitives.WriteUInt64LittleEndian(header, (ulong)(header.Length - LengthBytes));
        text.CopyTo(header, LengthBytes);
        return header;
    }

    /// <summary>Reads a header and leaves the stream at the first value.</summary>
    /// <exception cref="SafeTensorsException">The file is none, is cut short, or holds other than 32-bit floats.</exception>
    public static IReadOnlyList<SafeTensorsEntry> Read(Stream stream, string path)
    {
        var entries = Parse(Text(stream, path), path);
        var values = stream.Length - stream.Position;
        var needed = entries.Count == 0 ? 0 : entries.Max(entry => entry.End);
        return needed <= values
            ? entries
            : throw new SafeTensorsException(path, $"is cut short: its header promises {needed:N0} bytes of values and {values:N0} are there; copy the whole file again.");
    }

    private static byte[] Text(Stream stream, string path)
    {
        Span<byte> prefix = stackalloc byte[LengthBytes];
        var read = stream.ReadAtLeast(prefix, LengthBytes, throwOnEndOfStream: false);
        var length = read < LengthBytes ? 0 : BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length < 2 || length > (ulong)(stream.Length - LengthBytes))
        {
            throw NotOne(path, "it does not begin with the length of its header");
        }

        var text = new byte[length];
        stream.ReadExactly(text);
        return text;
    }

    private static List<SafeTensorsEntry> Parse(byte[] text, string path)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return [.. json.RootElement.EnumerateObject().Where(tensor => tensor.Name != Metadata).Select(tensor => Entry(tensor, path))];
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw NotOne(path, "its header is not the JSON of one", problem);
        }
    }

    private static SafeTensorsEntry Entry(JsonProperty tensor, string path)
    {
        if (tensor.Value.GetProperty("dtype").GetString() is var type and not Float32)
        {
            throw new SafeTensorsException(path, $"{tensor.Name} is of type {type}; save it as 32-bit floats (F32).");
        }

        long[] shape = [.. tensor.Value.GetProperty("shape").EnumerateArray().Select(length => length.GetInt64())];
        long[] offsets = [.. tensor.Value.GetProperty("data_offsets").EnumerateArray().Select(offset => offset.GetInt64())];
        var entry = new SafeTensorsEntry(tensor.Name, shape, offsets.Length == 2 ? offsets[0] : -1);
        return entry.Offset >= 0 && shape.All(length => length >= 0) && entry.End == offsets[1]
            ? entry
            : throw NotOne(path, $"the place of {tensor.Name} does not fit its shape");
    }

    private static SafeTensorsException NotOne(string path, string reason, Exception? cause = null) =>
        new(path, $"is not a safetensors file: {reason}; give weights that training or safetensors' own library wrote.", cause);
}
