namespace FocusNetGrid.Sweeps.Search.Strategies;

/// <summary>A strategy that learns from results.</summary>
/// <param name="Startup">So many points at least it proposes before it needs any.</param>
/// <param name="Create">Makes it, given which points may be proposed beyond what the constraints say.</param>
internal sealed record AdaptiveStrategy(int Startup, Func<Func<SearchPoint, bool>?, ISearchStrategy> Create);
