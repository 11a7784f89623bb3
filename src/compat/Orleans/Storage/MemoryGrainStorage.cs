using System.Collections.Concurrent;
using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>States in memory, as bytes, so that nobody shares an object with another activation. They end with the process.</summary>
internal sealed class MemoryGrainStorage(IGrainStorageSerializer serializer) : IGrainStorage
{
    private readonly ConcurrentDictionary<(string State, GrainId Grain), Entry> _entries = new();

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var entry = _entries.GetValueOrDefault((stateName, grainId));
        grainState.State = entry is null ? StateActivator.Create<T>() : serializer.Deserialize<T>(entry.State);
        grainState.ETag = entry?.ETag!;
        grainState.RecordExists = entry is not null;
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = (stateName, grainId);
        var next = new Entry(serializer.Serialize(grainState.State), Guid.NewGuid().ToString("N"));
        var stored = _entries.GetValueOrDefault(key);
        var written = stored?.ETag == grainState.ETag && (stored is null ? _entries.TryAdd(key, next) : _entries.TryUpdate(key, next, stored));
        if (!written)
        {
            throw Mismatch(key, grainState.ETag);
        }

        grainState.ETag = next.ETag;
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = (stateName, grainId);
        var stored = _entries.GetValueOrDefault(key);
        if (stored?.ETag != grainState.ETag || (stored is not null && !_entries.TryRemove(new(key, stored))))
        {
            throw Mismatch(key, grainState.ETag);
        }

        grainState.ETag = null!;
        grainState.RecordExists = false;
        grainState.State = StateActivator.Create<T>();
        return Task.CompletedTask;
    }

    private InconsistentStateException Mismatch((string State, GrainId Grain) key, string? had)
    {
        var stored = _entries.GetValueOrDefault(key)?.ETag;
        return new($"e-Tag mismatch in Memory Storage for {key.State} of {key.Grain}", stored, had);
    }

    private sealed record Entry(BinaryData State, string ETag);
}
