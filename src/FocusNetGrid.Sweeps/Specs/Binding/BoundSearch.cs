using FocusNetGrid.Sweeps.Search;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>A spec's search and the points that it tries.</summary>
internal sealed record BoundSearch(SearchSpec Spec, IReadOnlyList<BoundTrial> Points);
