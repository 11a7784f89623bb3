namespace Orleans.Concurrency;

/// <summary>Says of a value that it never changes.</summary>
public static class ImmutableExtensions
{
    /// <summary>Wraps the value.</summary>
    public static Immutable<T> AsImmutable<T>(this T value) => new(value);
}
