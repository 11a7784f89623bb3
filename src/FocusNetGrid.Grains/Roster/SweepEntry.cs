namespace FocusNetGrid.Grains.Roster;

/// <summary>A sweep that was submitted to the grid.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The spec's name.</param>
/// <param name="Submitted">When it was submitted first.</param>
[Immutable]
public sealed record SweepEntry(string Id, string Name, DateTimeOffset Submitted);
