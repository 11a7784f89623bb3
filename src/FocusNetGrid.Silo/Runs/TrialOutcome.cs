using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Runs;

/// <summary>A trial of a run and what became of it.</summary>
/// <param name="Planned">The trial.</param>
/// <param name="Record">How its attempts went.</param>
/// <param name="Result">What came out; null unless it succeeded.</param>
public sealed record TrialOutcome(PlannedTrial Planned, TrialRecord Record, TrialResult? Result);
