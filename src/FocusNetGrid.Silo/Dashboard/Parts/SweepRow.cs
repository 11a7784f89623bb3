using FocusNetGrid.Silo.Service;

namespace FocusNetGrid.Silo.Dashboard.Parts;

/// <summary>A sweep in the list of sweeps.</summary>
/// <param name="Sweep">How it stands.</param>
/// <param name="SecondsLeft">Until it is over; null where that cannot be told.</param>
public sealed record SweepRow(SweepSummary Sweep, double? SecondsLeft);
