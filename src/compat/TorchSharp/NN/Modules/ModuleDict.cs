using System.Collections;
using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Modules by name, in the order in which they were added.</summary>
public class ModuleDict<T> : nn.Module, IEnumerable<(string, T)>
    where T : nn.Module
{
    private readonly OrderedDictionary<string, T> entries = [];
    private bool registered;

    public ModuleDict()
        : base(nameof(ModuleDict<T>))
    {
    }

    public int Count => entries.Count;

    public T this[string key]
    {
        get => entries[key];
        set => entries[key] = value;
    }

    public IEnumerable<string> keys() => entries.Keys;

    public IEnumerable<T> values() => entries.Values;

    public IEnumerator<(string, T)> items() => GetEnumerator();

    public void Add((string, T) item) => Add(item.Item1, item.Item2);

    public void Add(string key, T value) => entries.Add(key, value);

    public bool ContainsKey(string key) => entries.ContainsKey(key);

    public bool Remove(string key) => entries.Remove(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => entries.TryGetValue(key, out value);

    public void clear() => entries.Clear();

    public void Clear() => entries.Clear();

    public IEnumerator<(string, T)> GetEnumerator() => entries.Select(entry => (entry.Key, entry.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    protected override void RegisterComponents()
    {
        if (registered)
        {
            return;
        }

        foreach (var (key, module) in entries)
        {
            register_module(key, module);
        }

        registered = true;
    }
}
