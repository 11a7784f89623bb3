namespace Orleans.Copying;

/// <summary>For what cannot change.</summary>
internal sealed class ShallowCopier : Copier
{
    internal static readonly ShallowCopier Instance = new();

    internal override bool IsShallow => true;

    internal override object Copy(object value, CopyContext context) => value;
}
