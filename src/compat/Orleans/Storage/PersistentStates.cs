using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Activations;
using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>Makes the states that a grain's constructor asks for.</summary>
internal static class PersistentStates
{
    internal static Func<Activation, object> FactoryOf(ParameterInfo parameter)
    {
        var wanted = parameter.GetCustomAttribute<PersistentStateAttribute>()!;
        if (!parameter.ParameterType.IsGenericType || parameter.ParameterType.GetGenericTypeDefinition() != typeof(IPersistentState<>))
        {
            throw new ArgumentException($"Parameter cannot be mapped to IPersistentState<>: {parameter.Name} of {parameter.Member.DeclaringType}.");
        }

        var make = typeof(PersistentStates).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(parameter.ParameterType.GetGenericArguments()).CreateDelegate<Func<Activation, PersistentStateAttribute, object>>();
        return activation => make(activation, wanted);
    }

    private static PersistentState<TState> Make<TState>(Activation activation, PersistentStateAttribute wanted)
    {
        var services = activation.ActivationServices;
        var storage = string.IsNullOrWhiteSpace(wanted.StorageName)
            ? services.GetService<IGrainStorage>() ?? throw new BadProviderConfigException($"No default storage provider found loading grain type {activation.GrainId.Type}.")
            : services.GetKeyedService<IGrainStorage>(wanted.StorageName) ?? throw new BadProviderConfigException($"No storage provider named \"{wanted.StorageName}\" found loading grain type {activation.GrainId.Type}.");
        var state = new PersistentState<TState>(wanted.StateName, activation.GrainId, storage);
        activation.ObservableLifecycle.Subscribe(wanted.StateName, GrainLifecycleStage.SetupState, state);
        return state;
    }
}
