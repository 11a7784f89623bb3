using System.Text.Json;

namespace Orleans.Serialization;

/// <summary>How values become JSON and back.</summary>
public class JsonCodecOptions
{
    /// <summary>The options of both ways.</summary>
    public JsonSerializerOptions SerializerOptions { get; set; } = new();

    /// <summary>Accepts types beside the predicates; null where it has no opinion.</summary>
    public Func<Type, bool?>? IsSerializableType { get; set; }

    /// <summary>Accepts types beside the predicates; null where it has no opinion.</summary>
    public Func<Type, bool?>? IsCopyableType { get; set; }
}
