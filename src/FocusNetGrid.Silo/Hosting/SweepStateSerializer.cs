using System.Text.Json;
using FocusNetGrid.Sweeps;
using Orleans.Storage;

namespace FocusNetGrid.Silo.Hosting;

/// <summary>Has grains' states rest as the same JSON in every storage.</summary>
internal sealed class SweepStateSerializer : IGrainStorageSerializer
{
    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, SweepJson.Options));

    /// <inheritdoc/>
    public T? Deserialize<T>(BinaryData input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return JsonSerializer.Deserialize<T>(input.ToMemory().Span, SweepJson.Options);
    }
}
