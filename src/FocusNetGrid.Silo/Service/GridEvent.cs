using FocusNetGrid.Grains.Roster;

namespace FocusNetGrid.Silo.Service;

/// <summary>Something that happened in the grid.</summary>
public abstract record GridEvent;

/// <summary>A sweep stands differently, or is told of first.</summary>
/// <param name="Sweep">How it stands.</param>
/// <param name="SecondsLeft">Until it is over; null where that cannot be told.</param>
public sealed record SweepChanged(SweepSummary Sweep, double? SecondsLeft) : GridEvent;

/// <summary>A trial has another status, another epoch or another attempt.</summary>
/// <param name="Sweep">The sweep's id.</param>
/// <param name="Trial">The trial.</param>
public sealed record TrialChanged(string Sweep, TrialSummary Trial) : GridEvent;

/// <summary>A worker does something else, or the same with other figures.</summary>
/// <param name="Worker">The worker.</param>
public sealed record WorkerChanged(WorkerCard Worker) : GridEvent;
