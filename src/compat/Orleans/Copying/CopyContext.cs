namespace Orleans.Copying;

/// <summary>What one call has copied already: an object passed twice arrives as one.</summary>
internal sealed class CopyContext
{
    private Dictionary<object, object>? _copies;

    internal object? Find(object original) => _copies?.GetValueOrDefault(original);

    internal T Record<T>(object original, T copy)
        where T : notnull
    {
        (_copies ??= new(ReferenceEqualityComparer.Instance)).Add(original, copy);
        return copy;
    }
}
