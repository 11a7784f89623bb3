namespace FocusNetGrid.Sweeps.Specs.Yaml;

/// <summary>A list.</summary>
internal sealed record SequenceNode(SpecPlace Place, IReadOnlyList<SpecNode> Items) : SpecNode(Place);
