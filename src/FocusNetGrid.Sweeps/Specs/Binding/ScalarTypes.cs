namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>The types that a single value of a spec can have.</summary>
internal static class ScalarTypes
{
    public static bool Has(Type type) =>
        type == typeof(string) || type == typeof(bool) || type == typeof(int) || type == typeof(long) || type == typeof(double) || type.IsEnum;
}
