using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Reflection;

namespace Orleans.Copying;

/// <summary>The collections of the base library that cross calls by themselves.</summary>
internal static class Collections
{
    /// <summary>A copier if the type is one of them, else null.</summary>
    internal static Copier? TryCopier(Type type, CopierProvider copiers)
    {
        if (!type.IsGenericType)
        {
            return null;
        }

        var definition = type.GetGenericTypeDefinition();
        return definition switch
        {
            _ when definition == typeof(List<>) => Make(nameof(List)),
            _ when definition == typeof(HashSet<>) => Make(nameof(HashSet)),
            _ when definition == typeof(SortedSet<>) => Make(nameof(SortedSet)),
            _ when definition == typeof(Queue<>) => Make(nameof(Queue)),
            _ when definition == typeof(Stack<>) => Make(nameof(Stack)),
            _ when definition == typeof(Dictionary<,>) => Make(nameof(Dictionary)),
            _ when definition == typeof(SortedDictionary<,>) => Make(nameof(SortedDictionary)),
            _ when definition == typeof(ReadOnlyCollection<>) => Make(nameof(ReadOnly)),
            _ when definition == typeof(ImmutableArray<>) => Make(nameof(ImmutableArray)),
            _ when definition == typeof(ImmutableList<>) => Make(nameof(ImmutableList)),
            _ when definition == typeof(ImmutableHashSet<>) => Make(nameof(ImmutableHashSet)),
            _ when definition == typeof(ImmutableDictionary<,>) => Make(nameof(ImmutableDictionary)),
            _ => null,
        };

        Copier Make(string maker) => Call(maker, copiers, type.GetGenericArguments());
    }

    /// <summary>A copier for an unknown implementation of a sequence's interface, else null: the copy is a list or a dictionary.</summary>
    internal static Copier? TryCopierOfInterface(Type declared, CopierProvider copiers)
    {
        if (!declared.IsInterface || !declared.IsGenericType)
        {
            return null;
        }

        var definition = declared.GetGenericTypeDefinition();
        if (definition == typeof(IEnumerable<>) || definition == typeof(IReadOnlyCollection<>) || definition == typeof(IReadOnlyList<>)
            || definition == typeof(ICollection<>) || definition == typeof(IList<>))
        {
            return Call(nameof(AnyList), copiers, declared.GetGenericArguments());
        }

        return definition == typeof(IReadOnlyDictionary<,>) || definition == typeof(IDictionary<,>)
            ? Call(nameof(AnyDictionary), copiers, declared.GetGenericArguments())
            : null;
    }

    private static Copier Call(string maker, CopierProvider copiers, Type[] arguments) =>
        typeof(Collections).GetMethod(maker, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(arguments).CreateDelegate<Func<CopierProvider, Copier>>()(copiers);

    private static CollectionCopier<List<T>, T> List<T>(CopierProvider copiers) =>
        new(copiers.OfElement(typeof(T)), old => new(old.Count), (copy, one) => copy.Add(one));

    private static CollectionCopier<HashSet<T>, T> HashSet<T>(CopierProvider copiers) =>
        new(copiers.OfElement(typeof(T)), old => new(old.Count, old.Comparer), (copy, one) => copy.Add(one));

    private static CollectionCopier<SortedSet<T>, T> SortedSet<T>(CopierProvider copiers) =>
        new(copiers.OfElement(typeof(T)), old => new(old.Comparer), (copy, one) => copy.Add(one));

    private static CollectionCopier<Queue<T>, T> Queue<T>(CopierProvider copiers) =>
        new(copiers.OfElement(typeof(T)), old => new(old.Count), (copy, one) => copy.Enqueue(one));

    private static ConvertingCopier<T> Stack<T>(CopierProvider copiers) =>
        new(copiers.OfElement(typeof(T)), (_, copies) => new Stack<T>(copies.Reverse()));

    private static CollectionCopier<Dictionary<TKey, TValue>, KeyValuePair<TKey, TValue>> Dictionary<TKey, TValue>(CopierProvider copiers)
        where TKey : notnull =>
        new(copiers.OfElement(typeof(KeyValuePair<TKey, TValue>)), old => new(old.Count, old.Comparer), (copy, one) => copy.Add(one.Key, one.Value));

    private static CollectionCopier<SortedDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>> SortedDictionary<TKey, TValue>(CopierProvider copiers)
        where TKey : notnull =>
        new(copiers.OfElement(typeof(KeyValuePair<TKey, TValue>)), old => new(old.Comparer), (copy, one) => copy.Add(one.Key, one.Value));

    private static ConvertingCopier<T> ReadOnly<T>(CopierProvider copiers) =>
        new(copiers.OfElement(typeof(T)), (_, copies) => new ReadOnlyCollection<T>([.. copies]));

    private static Copier ImmutableArray<T>(CopierProvider copiers) =>
        Immutable(copiers, typeof(T), new ConvertingCopier<T>(copiers.OfElement(typeof(T)), (_, copies) => copies.ToImmutableArray()));

    private static Copier ImmutableList<T>(CopierProvider copiers) =>
        Immutable(copiers, typeof(T), new ConvertingCopier<T>(copiers.OfElement(typeof(T)), (_, copies) => copies.ToImmutableList()));

    private static Copier ImmutableHashSet<T>(CopierProvider copiers) =>
        Immutable(copiers, typeof(T), new ConvertingCopier<T>(copiers.OfElement(typeof(T)), (old, copies) => copies.ToImmutableHashSet(((ImmutableHashSet<T>)old).KeyComparer)));

    private static Copier ImmutableDictionary<TKey, TValue>(CopierProvider copiers)
        where TKey : notnull =>
        Immutable(copiers, typeof(KeyValuePair<TKey, TValue>), new ConvertingCopier<KeyValuePair<TKey, TValue>>(
            copiers.OfElement(typeof(KeyValuePair<TKey, TValue>)),
            (old, copies) => copies.ToImmutableDictionary(((ImmutableDictionary<TKey, TValue>)old).KeyComparer)));

    private static ConvertingCopier<T> AnyList<T>(CopierProvider copiers) =>
        new(copiers.OfElement(typeof(T)), (_, copies) => copies.ToList());

    private static ConvertingCopier<KeyValuePair<TKey, TValue>> AnyDictionary<TKey, TValue>(CopierProvider copiers)
        where TKey : notnull =>
        new(copiers.OfElement(typeof(KeyValuePair<TKey, TValue>)), (_, copies) => copies.ToDictionary());

    private static Copier Immutable(CopierProvider copiers, Type element, Copier otherwise) =>
        copiers.OfElement(element).IsShallow ? ShallowCopier.Instance : otherwise;
}
