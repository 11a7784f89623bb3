using Orleans.Runtime;

namespace Orleans.Activations;

/// <summary>The factory and client of the one process there is.</summary>
internal sealed class GrainFactory(LocalRuntime runtime) : IClusterClient
{
    public IServiceProvider ServiceProvider => runtime.Services;

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey =>
        (TGrainInterface)Get(typeof(TGrainInterface), primaryKey, grainClassNamePrefix);

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) => (IGrain)Get(grainInterfaceType, grainPrimaryKey, null);

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable =>
        (TGrainInterface)runtime.References.Get(grainId, typeof(TGrainInterface));

    private object Get(Type grainInterface, string key, string? prefix)
    {
        ArgumentNullException.ThrowIfNull(grainInterface);
        return runtime.References.Get(GrainId.Create(runtime.Implementing(grainInterface, prefix), key), grainInterface);
    }
}
