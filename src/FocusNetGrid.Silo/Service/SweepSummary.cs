using FocusNetGrid.Sweeps.Coordination;

namespace FocusNetGrid.Silo.Service;

/// <summary>A sweep in a list.</summary>
/// <param name="Submitted">When it was submitted first.</param>
/// <param name="Reading">How far it is.</param>
public sealed record SweepSummary(DateTimeOffset Submitted, SweepReading Reading);
