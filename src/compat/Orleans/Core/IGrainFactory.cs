using Orleans.Runtime;

namespace Orleans;

/// <summary>Makes references to grains. A reference costs little and activates nothing before its first call.</summary>
public interface IGrainFactory
{
    /// <summary>The grain of this interface and key; a prefix of the class's name chooses between several implementations.</summary>
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey;

    /// <summary>The grain of this interface and key.</summary>
    IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey);

    /// <summary>The grain of this identity.</summary>
    TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable;
}
