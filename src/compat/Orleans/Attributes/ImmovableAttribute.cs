namespace Orleans.Placement;

/// <summary>Never moved to another silo.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public sealed class ImmovableAttribute(ImmovableKind kind = ImmovableKind.Any) : Attribute
{
    /// <summary>Which movers must leave it alone.</summary>
    public ImmovableKind Kind { get; } = kind;
}
