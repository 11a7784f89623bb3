using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using FocusNetGrid.Sweeps;
using Orleans.Storage;

namespace FocusNetGrid.Silo.Storage;

/// <summary>Keeps grains' states in the SQLite database of a run, as the JSON that they cross calls in.</summary>
/// <remarks>The silo that has it is the only one that writes the database, so it knows which states there are and need not ask for those of new grains.</remarks>
internal sealed class SqliteGrainStorage(GridDatabase database) : IGrainStorage
{
    private readonly ConcurrentDictionary<(string Name, string Key), bool> stored = new(
        database.ReadKeys().Select(known => KeyValuePair.Create(known, true)));

    /// <inheritdoc/>
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = KeyOf(grainId);
        var row = stored.ContainsKey((stateName, key)) ? database.Read(stateName, key) : null;
        grainState.State = row is null ? Activator.CreateInstance<T>() : JsonSerializer.Deserialize<T>(row.Json, SweepJson.Options)!;
        (grainState.ETag, grainState.RecordExists) = (row?.Etag.ToString(CultureInfo.InvariantCulture), row is not null);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var (key, json) = (KeyOf(grainId), JsonSerializer.SerializeToUtf8Bytes(grainState.State, SweepJson.Options));

        // Noted before it is written: a write whose outcome nobody hears of may be there all the same.
        stored[(stateName, key)] = true;
        var etag = await database.WriteAsync(stateName, key, EtagOf(grainState), json)
            ?? throw Inconsistent(stateName, grainId, grainState);
        (grainState.ETag, grainState.RecordExists) = (etag.ToString(CultureInfo.InvariantCulture), true);
    }

    /// <inheritdoc/>
    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (EtagOf(grainState) is { } etag && !await database.DeleteAsync(stateName, KeyOf(grainId), etag))
        {
            throw Inconsistent(stateName, grainId, grainState);
        }

        (grainState.State, grainState.ETag, grainState.RecordExists) = (Activator.CreateInstance<T>(), null, false);
    }

    private static string KeyOf(GrainId grain) => grain.Key.ToString()!;

    private static long? EtagOf<T>(IGrainState<T> state) => state.ETag is { } etag ? long.Parse(etag, CultureInfo.InvariantCulture) : null;

    private static InconsistentStateException Inconsistent<T>(string name, GrainId grain, IGrainState<T> state) =>
        new($"the {name} of {grain} is not the one that was read; another activation has written it", "unknown", state.ETag ?? "none");
}
