using System.Collections.Concurrent;
using System.Reflection;
using Orleans.Activations;
using Orleans.Runtime;

namespace Orleans.Calls;

/// <summary>Makes references of any grain interface.</summary>
internal sealed class GrainReferences(LocalRuntime runtime)
{
    private readonly ConcurrentDictionary<Type, GrainProxy> _prototypes = new();

    internal object Get(GrainId grainId, Type interfaceType) => _prototypes.GetOrAdd(interfaceType, Prototype).To(grainId);

    private GrainProxy Prototype(Type interfaceType)
    {
        if (!interfaceType.IsInterface || !typeof(IAddressable).IsAssignableFrom(interfaceType))
        {
            throw new ArgumentException($"{interfaceType} is not a grain interface.", nameof(interfaceType));
        }

        foreach (var method in interfaceType.GetInterfaces().Prepend(interfaceType).SelectMany(one => one.GetMethods()).Where(one => !one.IsGenericMethodDefinition))
        {
            runtime.MethodOf(method);
        }

        return ((GrainProxy)DispatchProxy.Create(interfaceType, typeof(GrainProxy))).Of(runtime);
    }
}
