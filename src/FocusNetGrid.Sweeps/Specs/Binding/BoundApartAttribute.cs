namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>Marks a property that is not a field of the spec by itself; <see cref="SpecReader"/> fills it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BoundApartAttribute : Attribute;
