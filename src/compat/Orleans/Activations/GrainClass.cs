using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Activations;

/// <summary>What there is to know of a grain class, looked up once.</summary>
internal sealed class GrainClass
{
    private readonly ObjectFactory _factory;
    private readonly Func<Activation, object>[] _facets;

    internal GrainClass(Type type, GrainCollectionOptions collection)
    {
        Type = type;
        GrainType = TypeOf(type);
        IsReentrant = type.IsDefined(typeof(ReentrantAttribute), inherit: true);
        CollectionAge = AgeOf(type, collection);
        var parameters = type.GetConstructors().OrderByDescending(one => one.IsDefined(typeof(ActivatorUtilitiesConstructorAttribute)))
            .FirstOrDefault()?.GetParameters() ?? [];
        var facets = parameters.Where(parameter => parameter.IsDefined(typeof(PersistentStateAttribute))).ToArray();
        _facets = [.. facets.Select(PersistentStates.FactoryOf)];
        _factory = ActivatorUtilities.CreateFactory(type, [.. facets.Select(parameter => parameter.ParameterType)]);
    }

    internal Type Type { get; }

    internal GrainType GrainType { get; }

    internal bool IsReentrant { get; }

    /// <summary>How long an activation may idle; null for ever.</summary>
    internal TimeSpan? CollectionAge { get; }

    internal static GrainType TypeOf(Type type)
    {
        if (type.GetCustomAttribute<GrainTypeAttribute>() is { } named)
        {
            return named.Type;
        }

        var name = type.Name.ToLowerInvariant();
        return GrainType.Create(name.Length > 5 && name.EndsWith("grain", StringComparison.Ordinal) ? name[..^5] : name);
    }

    /// <summary>The grain object, with its services injected and its states made; they are not read yet.</summary>
    internal object Create(Activation activation) =>
        _factory(activation.ActivationServices, [.. _facets.Select(make => make(activation))]);

    private static TimeSpan? AgeOf(Type type, GrainCollectionOptions options)
    {
        if (type.IsDefined(typeof(KeepAliveAttribute), inherit: true))
        {
            return null;
        }

        if (options.ClassSpecificCollectionAge.TryGetValue(type.FullName!, out var age))
        {
            return age;
        }

        return type.GetCustomAttribute<CollectionAgeLimitAttribute>(inherit: true) switch
        {
            null => options.CollectionAge,
            { AlwaysActive: true } => null,
            var limit => limit.AgeLimit,
        };
    }
}
