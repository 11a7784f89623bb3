namespace FocusNetGrid.Sweeps.Specs.Yaml;

/// <summary>A field that is set to another value.</summary>
internal sealed record NodeChange(string Field, SpecPlace Place, SpecNode Value)
{
    /// <summary>The tree with the field set.</summary>
    public MappingNode ApplyTo(MappingNode root) => NodeEdits.Set(root, Field.Split('.'), Value, Place);

    /// <summary>Whether the field is this one or lies within it.</summary>
    public static bool IsWithin(string field, string outer) =>
        field == outer || (field.StartsWith(outer, StringComparison.Ordinal) && field[outer.Length] is '.' or '[');
}
