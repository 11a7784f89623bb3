namespace FocusNetGrid.Grains.Roster;

/// <summary>Some workers.</summary>
/// <param name="All">What each does.</param>
[Immutable]
public sealed record WorkerCards(IReadOnlyList<WorkerCard> All);
