using FocusNetGrid.Silo.Storage;
using Orleans.Storage;

namespace FocusNetGrid.Grains.Tests.Harness;

/// <summary>A run's storage with faults: writes fail as a test says, and after <see cref="Sever"/> nothing gets through, as when the process is gone.</summary>
internal sealed class FaultyStorage(GridDatabase database) : IGrainStorage
{
    private readonly SqliteGrainStorage inner = new(database);
    private volatile bool isSevered;

    /// <summary>What becomes of the next write of a state; asked for each.</summary>
    public Func<string, StorageFault> NextFault { get; set; } = _ => StorageFault.None;

    /// <summary>Whether the next read of a state fails; asked for each.</summary>
    public Func<string, bool> FailsRead { get; set; } = _ => false;

    public void Sever() => isSevered = true;

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        FailIf(isSevered || FailsRead(stateName));
        return inner.ReadStateAsync(stateName, grainId, grainState);
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var fault = NextFault(stateName);
        FailIf(isSevered || fault == StorageFault.Refused);
        var before = (grainState.ETag, grainState.RecordExists);
        await inner.WriteStateAsync(stateName, grainId, grainState);
        if (isSevered || fault == StorageFault.Unheard)
        {
            (grainState.ETag, grainState.RecordExists) = before;
            FailIf(true);
        }
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        FailIf(isSevered);
        return inner.ClearStateAsync(stateName, grainId, grainState);
    }

    private static void FailIf(bool fails)
    {
        if (fails)
        {
            throw new IOException("the storage is out of reach");
        }
    }
}
