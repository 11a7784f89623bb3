namespace FocusNetGrid.Sweeps.Search.Strategies;

/// <summary>A grid tries every combination.</summary>
public sealed record GridOptions;
