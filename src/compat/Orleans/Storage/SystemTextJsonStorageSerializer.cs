using System.Text.Json;

namespace Orleans.Storage;

/// <summary>States as JSON; the default where the application registers no serializer of its own.</summary>
internal sealed class SystemTextJsonStorageSerializer : IGrainStorageSerializer
{
    private static readonly JsonSerializerOptions Options = new() { IncludeFields = true };

    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, Options));

    public T? Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input.ToMemory().Span, Options);
}
