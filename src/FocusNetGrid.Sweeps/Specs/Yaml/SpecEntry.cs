namespace FocusNetGrid.Sweeps.Specs.Yaml;

/// <summary>A field of a mapping.</summary>
internal sealed record SpecEntry(string Key, SpecPlace Place, SpecNode Value);
