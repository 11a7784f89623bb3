namespace Orleans.Copying;

/// <summary>Copies values of one type, never null.</summary>
internal abstract class Copier
{
    /// <summary>Whether the value itself may serve as its copy.</summary>
    internal virtual bool IsShallow => false;

    internal abstract object Copy(object value, CopyContext context);

    /// <summary>A field's value, which may be null.</summary>
    internal object? CopyOrNull(object? value, CopyContext context) => value is null ? null : Copy(value, context);
}
