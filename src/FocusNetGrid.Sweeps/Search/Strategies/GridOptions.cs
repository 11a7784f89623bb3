namespace FocusNetGrid.Sweeps.Search.Strategies;

/// <summary>A grid tries every combination; it has no options.</summary>
public sealed record GridOptions;
