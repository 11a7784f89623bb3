namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>A value that was read, or the fact that it could not be and has been reported.</summary>
internal readonly record struct Bound(bool IsBroken, object? Value)
{
    public static Bound Broken { get; } = new(true, null);

    public static Bound To(object? value) => new(false, value);
}
