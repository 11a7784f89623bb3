using System.Text.Json.Serialization;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Ledger;

/// <summary>Something that happened to a sweep.</summary>
[JsonDerivedType(typeof(TrialLeased), "trial-leased")]
[JsonDerivedType(typeof(LeaseRenewed), "lease-renewed")]
[JsonDerivedType(typeof(TrialReturned), "trial-returned")]
[JsonDerivedType(typeof(PruningBegan), "pruning-began")]
[JsonDerivedType(typeof(TrialSettled), "trial-settled")]
[JsonDerivedType(typeof(SweepPaused), "sweep-paused")]
[JsonDerivedType(typeof(SweepResumed), "sweep-resumed")]
[JsonDerivedType(typeof(SweepCancelled), "sweep-cancelled")]
[JsonDerivedType(typeof(TrialsRetried), "trials-retried")]
[JsonDerivedType(typeof(SweepExtended), "sweep-extended")]
public abstract record LedgerEvent;

/// <summary>A worker has a trial.</summary>
public sealed record TrialLeased(Lease Lease) : LedgerEvent;

/// <summary>A worker still has its trial.</summary>
public sealed record LeaseRenewed(int Index, int Attempt, DateTimeOffset Expires) : LedgerEvent;

/// <summary>A trial waits again.</summary>
public sealed record TrialReturned(ReturnedTrial Trial) : LedgerEvent;

/// <summary>A trial that a worker has is to be stopped, as others do better.</summary>
public sealed record PruningBegan(int Index) : LedgerEvent;

/// <summary>A trial has ended.</summary>
public sealed record TrialSettled(int Index, TrialStatus Status, float? Score) : LedgerEvent;

/// <summary>No trial is leased, and those that are leased stop.</summary>
public sealed record SweepPaused : LedgerEvent;

/// <summary>Trials are leased again.</summary>
public sealed record SweepResumed : LedgerEvent;

/// <summary>No trial is leased any more; those that are leased stop.</summary>
public sealed record SweepCancelled : LedgerEvent;

/// <summary>Trials that failed are to be tried anew.</summary>
/// <param name="CancelledToo">Whether those that were cancelled are, too.</param>
public sealed record TrialsRetried(bool CancelledToo) : LedgerEvent;

/// <summary>The sweep has more trials.</summary>
/// <param name="Trials">How many it has now.</param>
/// <param name="IsLast">Whether no more will come.</param>
public sealed record SweepExtended(int Trials, bool IsLast) : LedgerEvent;
