using FocusNetGrid.Sweeps.Specs.Yaml;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>A variant of the base: an entry of the spec's trials, or a point of its search.</summary>
/// <param name="Configuration">What it trains, or null if something is wrong with it.</param>
/// <param name="Path">Where its changes stand, for example <c>trials[0]</c>.</param>
/// <param name="Root">The whole spec with its changes.</param>
internal sealed record BoundTrial(Configuration? Configuration, string Path, MappingNode Root);
