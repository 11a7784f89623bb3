using System.Collections.Concurrent;
using Orleans.Storage;

namespace OrleansCompatTests.States;

/// <summary>A storage as an application would write one: versions count upwards.</summary>
public sealed class Store : IGrainStorage, ILifecycleParticipant<ISiloLifecycle>
{
    private readonly ConcurrentDictionary<string, (int Points, int Version)> _entries = new();

    public bool Fails { get; set; }

    public bool IsStarted { get; private set; }

    public IReadOnlyCollection<string> Keys => [.. _entries.Keys];

    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(nameof(Store), ServiceLifecycleStage.ApplicationServices, _ =>
    {
        IsStarted = true;
        return Task.CompletedTask;
    });

    public void Overtake(string key) => _entries[key] = (_entries[key].Points, _entries[key].Version + 1);

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        FailIfToldTo();
        var exists = _entries.TryGetValue($"{stateName}/{grainId}", out var entry);
        grainState.State = (T)(object)new Score { Points = entry.Points };
        grainState.ETag = exists ? $"v{entry.Version}" : null!;
        grainState.RecordExists = exists;
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        FailIfToldTo();
        var version = Check($"{stateName}/{grainId}", grainState) + 1;
        _entries[$"{stateName}/{grainId}"] = (((Score)(object)grainState.State!).Points, version);
        grainState.ETag = $"v{version}";
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        Check($"{stateName}/{grainId}", grainState);
        _entries.TryRemove($"{stateName}/{grainId}", out _);
        grainState.State = (T)(object)new Score();
        grainState.ETag = null!;
        grainState.RecordExists = false;
        return Task.CompletedTask;
    }

    private int Check<T>(string key, IGrainState<T> state)
    {
        var version = _entries.TryGetValue(key, out var entry) ? entry.Version : 0;
        var stored = version == 0 ? null : $"v{version}";
        return stored == state.ETag ? version : throw new InconsistentStateException("overtaken", stored, state.ETag);
    }

    private void FailIfToldTo()
    {
        if (Fails)
        {
            throw new IOException("disk full");
        }
    }
}
