namespace FocusNetGrid.Sweeps.Specs.Yaml;

/// <summary>A piece of YAML that knows where it stands.</summary>
internal abstract record SpecNode(SpecPlace Place);
