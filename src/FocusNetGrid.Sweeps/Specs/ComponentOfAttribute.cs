namespace FocusNetGrid.Sweeps.Specs;

/// <summary>Says which kind of component a field of type <see cref="Component"/> chooses.</summary>
/// <param name="kind">The kind whose names the field accepts.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ComponentOfAttribute(ComponentKind kind) : Attribute
{
    /// <summary>The kind whose names the field accepts.</summary>
    public ComponentKind Kind { get; } = kind;

    /// <summary>The component that is taken where the spec names none; without one the field is required.</summary>
    public string? Default { get; init; }
}
