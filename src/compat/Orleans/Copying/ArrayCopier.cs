namespace Orleans.Copying;

/// <summary>Arrays of any rank.</summary>
internal sealed class ArrayCopier(Copier element) : Copier
{
    internal override object Copy(object value, CopyContext context)
    {
        if (context.Find(value) is { } copied)
        {
            return copied;
        }

        var copy = context.Record(value, (Array)((Array)value).Clone());
        if (!element.IsShallow)
        {
            CopyElements((Array)value, copy, context);
        }

        return copy;
    }

    private void CopyElements(Array original, Array copy, CopyContext context)
    {
        var index = new int[original.Rank];
        for (var i = 0; i < original.Rank; i++)
        {
            index[i] = original.GetLowerBound(i);
        }

        for (var n = 0; n < original.Length; n++)
        {
            copy.SetValue(element.CopyOrNull(original.GetValue(index), context), index);
            for (var i = original.Rank - 1; i >= 0 && ++index[i] > original.GetUpperBound(i); i--)
            {
                index[i] = original.GetLowerBound(i);
            }
        }
    }
}
