using System.Text.Json;
using System.Text.Json.Serialization;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Checkpoints;

/// <summary>A tensor's entry in the header of a safetensors file.</summary>
internal sealed record TensorPlace
{
    private static readonly JsonSerializerOptions Spelling = new(JsonSerializerDefaults.Strict) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The element type as the format names it.</summary>
    [JsonPropertyName("dtype")]
    public required string Type { get; init; }

    /// <summary>Lengths of the dimensions; empty for a scalar.</summary>
    public required long[] Shape { get; init; }

    /// <summary>First byte and the byte after the last, counted from the end of the header.</summary>
    public required long[] DataOffsets { get; init; }

    /// <summary>The entry of a tensor whose bytes begin at an offset.</summary>
    public static TensorPlace Of(Tensor tensor, long offset) => new()
    {
        Type = tensor.dtype switch
        {
            ScalarType.Float32 => "F32",
            ScalarType.Float64 => "F64",
            ScalarType.Int64 => "I64",
            _ => throw new ArgumentException($"Checkpoints hold no tensors of type {tensor.dtype}.", nameof(tensor)),
        },
        Shape = tensor.shape,
        DataOffsets = [offset, offset + (tensor.NumberOfElements * tensor.ElementSize)],
    };

    /// <summary>Reads an entry.</summary>
    /// <exception cref="JsonException">It is not one.</exception>
    public static TensorPlace Parse(System.Text.Json.Nodes.JsonNode? node) =>
        node.Deserialize<TensorPlace>(Spelling) ?? throw new JsonException("a tensor's entry is null");

    /// <summary>The entry as JSON.</summary>
    public System.Text.Json.Nodes.JsonNode ToJson() => JsonSerializer.SerializeToNode(this, Spelling)!;

    /// <summary>An uninitialised tensor for the bytes, which have to begin at <paramref name="position"/> of <paramref name="available"/>.</summary>
    /// <exception cref="InvalidDataException">The entry contradicts itself or the file.</exception>
    public Tensor Allocate(long position, long available)
    {
        var (type, size) = Type switch
        {
            "F32" => (ScalarType.Float32, 4L),
            "F64" => (ScalarType.Float64, 8L),
            "I64" => (ScalarType.Int64, 8L),
            _ => throw new InvalidDataException($"a tensor is of the unknown type '{Type}'"),
        };
        var fits = DataOffsets.Length == 2 && DataOffsets[0] == position && DataOffsets[1] <= available && Shape.All(length => length >= 0)
            && Shape.Aggregate((Int128)size, (bytes, length) => bytes * length) == DataOffsets[1] - position;
        return fits ? empty(Shape, type) : throw new InvalidDataException("the places of its tensors contradict each other or its length");
    }
}
