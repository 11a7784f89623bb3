using Orleans.Runtime;

#nullable disable
namespace Orleans.Storage;

/// <summary>Where grains' states rest.</summary>
public interface IGrainStorage
{
    /// <summary>Fills in the state, its version and whether it exists.</summary>
    Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

    /// <summary>Writes the state if its version is the one in storage, and sets the new version.</summary>
    Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

    /// <summary>Removes the state if its version is the one in storage.</summary>
    Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);
}
