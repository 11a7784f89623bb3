namespace FocusNetGrid.Grains.Roster;

/// <summary>Some sweeps.</summary>
/// <param name="All">The sweeps.</param>
[Immutable]
public sealed record SweepEntries(IReadOnlyList<SweepEntry> All);
