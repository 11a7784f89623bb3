using System.Diagnostics;
using Orleans.Storage;

namespace FocusNetGrid.Silo.Telemetry;

/// <summary>Measures how long a storage takes.</summary>
/// <param name="inner">The storage.</param>
/// <param name="instruments">To measure with.</param>
internal sealed class MeasuredGrainStorage(IGrainStorage inner, StorageInstruments instruments) : IGrainStorage, ILifecycleParticipant<ISiloLifecycle>
{
    /// <inheritdoc/>
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var began = Stopwatch.GetTimestamp();
        return MeasureAsync("read", stateName, inner.ReadStateAsync(stateName, grainId, grainState), began);
    }

    /// <inheritdoc/>
    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var began = Stopwatch.GetTimestamp();
        return MeasureAsync("write", stateName, inner.WriteStateAsync(stateName, grainId, grainState), began);
    }

    /// <inheritdoc/>
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var began = Stopwatch.GetTimestamp();
        return MeasureAsync("clear", stateName, inner.ClearStateAsync(stateName, grainId, grainState), began);
    }

    /// <summary>The real providers open their connection when the silo starts; they are found by the name that this one has now.</summary>
    public void Participate(ISiloLifecycle lifecycle) => (inner as ILifecycleParticipant<ISiloLifecycle>)?.Participate(lifecycle);

    private async Task MeasureAsync(string operation, string state, Task doing, long began)
    {
        var outcome = "error";
        try
        {
            await doing;
            outcome = "ok";
        }
        catch (InconsistentStateException)
        {
            outcome = "conflict";
            throw;
        }
        finally
        {
            instruments.Record(operation, state, outcome, Stopwatch.GetElapsedTime(began));
        }
    }
}
