namespace Orleans.Copying;

/// <summary>A collection that cannot be filled is made at once from copies of its elements.</summary>
internal sealed class ConvertingCopier<TElement>(Copier element, Func<object, IEnumerable<TElement>, object> make) : Copier
{
    internal override object Copy(object value, CopyContext context)
    {
        if (context.Find(value) is { } copied)
        {
            return copied;
        }

        var elements = ((IEnumerable<TElement>)value).Select(one => element.IsShallow ? one : (TElement)element.CopyOrNull(one, context)!);
        var copy = make(value, elements.ToList());
        return value.GetType().IsValueType ? copy : context.Record(value, copy);
    }
}
