using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime;

namespace Orleans.Activations;

/// <summary>Every grain class of the program: those in assemblies that refer to this one.</summary>
internal sealed class GrainClasses
{
    private readonly FrozenDictionary<GrainType, Lazy<GrainClass>> _byType;
    private readonly Type[] _classes;
    private readonly ConcurrentDictionary<(Type Interface, string Prefix), GrainType> _byInterface = new();

    public GrainClasses(IOptions<GrainCollectionOptions> collection)
    {
        _classes = [.. Assemblies().SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && typeof(IGrain).IsAssignableFrom(type))];
        var twins = _classes.GroupBy(GrainClass.TypeOf).FirstOrDefault(group => group.Count() > 1);
        if (twins is not null)
        {
            throw new InvalidOperationException($"An entry with the key {twins.Key} is already present.\nExisting: {twins.First().FullName}\nNew: {twins.Last().FullName}\nRename one of them or give it a [GrainType].");
        }

        _byType = _classes.ToFrozenDictionary(GrainClass.TypeOf, type => new Lazy<GrainClass>(() => new GrainClass(type, collection.Value)));
    }

    internal GrainClass Get(GrainType type) =>
        _byType.TryGetValue(type, out var found) ? found.Value : throw new ArgumentException($"Could not find a class for grain type {type}");

    /// <summary>The grain type that implements this interface; a prefix of its class's name chooses among several.</summary>
    internal GrainType Implementing(Type grainInterface, string? prefix) =>
        _byInterface.GetOrAdd((grainInterface, prefix ?? ""), key => Find(key.Interface, key.Prefix));

    private GrainType Find(Type grainInterface, string prefix)
    {
        Type[] all = [.. _classes.Where(grainInterface.IsAssignableFrom)];
        var found = prefix.Length == 0 ? Primary(grainInterface, all) : Prefixed(prefix, all);
        return found.Length switch
        {
            1 => GrainClass.TypeOf(found[0]),
            0 when prefix.Length > 0 => throw new ArgumentException($"Could not find an implementation matching prefix \"{prefix}\" for interface {grainInterface}"),
            0 => throw new ArgumentException($"Could not find an implementation for interface {grainInterface}"),
            _ => throw new ArgumentException($"Unable to identify a single appropriate grain type for interface {grainInterface}. Candidates: {string.Join(", ", found.Select(type => type.FullName))}"),
        };
    }

    // IThingGrain is ThingGrain's before anyone else's.
    private static Type[] Primary(Type grainInterface, Type[] all)
    {
        var own = Array.FindAll(all, type => grainInterface.Name == "I" + type.Name);
        return own.Length == 1 ? own : all;
    }

    private static Type[] Prefixed(string prefix, Type[] all)
    {
        var exact = Array.FindAll(all, type => type.FullName == prefix);
        return exact.Length == 1 ? exact : Array.FindAll(all, type => type.FullName!.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static HashSet<Assembly> Assemblies()
    {
        var own = typeof(GrainClasses).Assembly.GetName().Name!;
        HashSet<Assembly> found = [];
        HashSet<string> seen = [];
        Queue<Assembly> open = new(AppDomain.CurrentDomain.GetAssemblies());
        while (open.TryDequeue(out var assembly))
        {
            var references = assembly.IsDynamic ? [] : assembly.GetReferencedAssemblies();
            if (Array.Exists(references, reference => reference.Name == own))
            {
                found.Add(assembly);
            }

            foreach (var reference in references.Where(one => !IsFramework(one.Name!) && seen.Add(one.FullName)))
            {
                open.Enqueue(Assembly.Load(reference));
            }
        }

        return found;
    }

    private static bool IsFramework(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal)
        || name is "System" or "mscorlib" or "netstandard" or "WindowsBase";
}
