using FocusNetGrid.Sweeps.Search;

namespace FocusNetGrid.Sweeps.Specs.Binding;

/// <summary>A spec's search and the points that it tries.</summary>
/// <param name="Spec">What is searched, and how.</param>
/// <param name="Points">All points, or those that an adaptive search begins with.</param>
/// <param name="Adaptive">Proposes more; null where there are no more.</param>
internal sealed record BoundSearch(SearchSpec Spec, IReadOnlyList<BoundTrial> Points, AdaptiveSearch? Adaptive = null)
{
    /// <summary>Of an adaptive search: the base with each name of a part that it may choose.</summary>
    public IReadOnlyList<Configuration> Heirs { get; init; } = [];
}
