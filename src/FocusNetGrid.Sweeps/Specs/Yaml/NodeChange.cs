namespace FocusNetGrid.Sweeps.Specs.Yaml;

/// <summary>A field that is set to another value.</summary>
internal sealed record NodeChange(string Field, SpecPlace Place, SpecNode Value)
{
    /// <summary>The tree with the field set.</summary>
    public MappingNode ApplyTo(MappingNode root) => NodeEdits.Set(root, Field.Split('.'), Value, Place);

    /// <summary>Whether the field is this one or lies within it.</summary>
    public static bool IsWithin(string field, string outer) => field == outer || IsInside(field, outer);

    /// <summary>Whether the field lies within this one and is another.</summary>
    public static bool IsInside(string field, string outer) =>
        field.Length > outer.Length && field.StartsWith(outer, StringComparison.Ordinal) && field[outer.Length] is '.' or '[';
}
