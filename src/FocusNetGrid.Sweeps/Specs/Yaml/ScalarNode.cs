namespace FocusNetGrid.Sweeps.Specs.Yaml;

/// <summary>A single value as written; which type it has is decided by the field that it is for.</summary>
internal sealed record ScalarNode(SpecPlace Place, string Text, bool Quoted) : SpecNode(Place)
{
    /// <summary>Whether this is YAML 1.2's null.</summary>
    public bool IsNull => !Quoted && Text is "" or "~" or "null" or "Null" or "NULL";
}
