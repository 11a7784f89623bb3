namespace Orleans.Copying;

/// <summary>A collection is made empty, recorded, and then filled with copies, so that it may contain itself.</summary>
internal sealed class CollectionCopier<TCollection, TElement>(Copier element, Func<TCollection, TCollection> empty, Action<TCollection, TElement> add) : Copier
    where TCollection : class, IEnumerable<TElement>
{
    internal override object Copy(object value, CopyContext context)
    {
        if (context.Find(value) is { } copied)
        {
            return copied;
        }

        var original = (TCollection)value;
        var copy = context.Record(value, empty(original));
        foreach (var one in original)
        {
            add(copy, element.IsShallow ? one : (TElement)element.CopyOrNull(one, context)!);
        }

        return copy;
    }
}
