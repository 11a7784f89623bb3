namespace FocusNetGrid.Silo.Service;

/// <summary>What came of a submission.</summary>
/// <param name="Sweep">The sweep.</param>
/// <param name="IsNew">Whether it was not known before.</param>
public sealed record SubmittedSweep(SweepSummary Sweep, bool IsNew);
