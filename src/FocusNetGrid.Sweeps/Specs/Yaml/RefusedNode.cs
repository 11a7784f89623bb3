namespace FocusNetGrid.Sweeps.Specs.Yaml;

/// <summary>A value that has been reported already; nothing more is said about it.</summary>
internal sealed record RefusedNode(SpecPlace Place) : SpecNode(Place);
