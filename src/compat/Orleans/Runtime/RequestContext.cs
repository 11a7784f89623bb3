namespace Orleans.Runtime;

/// <summary>Values that travel with calls, from caller to callee and never back.</summary>
public static class RequestContext
{
    // Each dictionary is never changed once it is set, so a call can carry it as it is.
    private static readonly AsyncLocal<Dictionary<string, object>?> Values = new();

    /// <summary>The names of the values.</summary>
    public static IEnumerable<string> Keys => Current?.Keys ?? Enumerable.Empty<string>();

    /// <summary>Names and values.</summary>
    public static IEnumerable<KeyValuePair<string, object>> Entries => Current ?? Enumerable.Empty<KeyValuePair<string, object>>();

    internal static Dictionary<string, object>? Current
    {
        get => Values.Value;
        set => Values.Value = value;
    }

    /// <summary>The value of this name; null if there is none.</summary>
    public static object? Get(string key) => Current?.GetValueOrDefault(key);

    /// <summary>Sets a value for the calls to come.</summary>
    public static void Set(string key, object value) =>
        Current = new(Current ?? []) { [key] = value };

    /// <summary>Removes a value for the calls to come.</summary>
    public static bool Remove(string key)
    {
        if (Current?.ContainsKey(key) != true)
        {
            return false;
        }

        var fewer = new Dictionary<string, object>(Current);
        fewer.Remove(key);
        Current = fewer.Count > 0 ? fewer : null;
        return true;
    }

    /// <summary>Removes all values for the calls to come.</summary>
    public static void Clear() => Current = null;
}
