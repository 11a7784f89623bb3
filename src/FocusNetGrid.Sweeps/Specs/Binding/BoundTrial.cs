using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>An entry of the spec's trials: what it trains, or null if something is wrong with it, and where its fields stand.</summary>
internal sealed record BoundTrial(Configuration? Configuration, PlaceIndex Places);
