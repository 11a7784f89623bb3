using Orleans.Calls;
using Orleans.Runtime;

namespace Orleans.Copying;

/// <summary>Where the declared type leaves the real one open.</summary>
internal sealed class RuntimeTypeCopier(CopierProvider copiers, Type declared) : Copier
{
    internal override object Copy(object value, CopyContext context) => value switch
    {
        GrainProxy => value,
        IGrainBase and IAddressable grain when declared.IsInterface => grain.AsReference(declared),
        _ => copiers.Of(value.GetType(), declared).Copy(value, context),
    };
}
