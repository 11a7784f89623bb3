using System.Text.Json.Serialization;
using FocusNetGrid.Sweeps.Retries;

namespace FocusNetGrid.Sweeps.Trials;

/// <summary>Something that happened to a trial.</summary>
[JsonDerivedType(typeof(AttemptBegan), "attempt-began")]
[JsonDerivedType(typeof(EpochRecorded), "epoch-recorded")]
[JsonDerivedType(typeof(AttemptFailed), "attempt-failed")]
[JsonDerivedType(typeof(ResultRecorded), "result-recorded")]
[JsonDerivedType(typeof(TrialEnded), "trial-ended")]
[JsonDerivedType(typeof(TrialReopened), "trial-reopened")]
public abstract record TrialEvent;

/// <summary>A new attempt runs, and fences all before it.</summary>
public sealed record AttemptBegan(TrialAttempt Attempt) : TrialEvent;

/// <summary>An attempt has an epoch; it replaces the history from that epoch on.</summary>
public sealed record EpochRecorded(int Attempt, EpochRecord Epoch) : TrialEvent;

/// <summary>An attempt ended without a result.</summary>
public sealed record AttemptFailed(int Attempt, TrialFailure Failure, DateTimeOffset At, DateTimeOffset NotBefore) : TrialEvent;

/// <summary>An attempt ended with a result.</summary>
public sealed record ResultRecorded(int Attempt, TrialResult Result, DateTimeOffset At) : TrialEvent;

/// <summary>The trial is over.</summary>
public sealed record TrialEnded(TrialEnding Ending) : TrialEvent;

/// <summary>The trial is to be tried anew: it goes on from its checkpoint, with its failures forgiven.</summary>
public sealed record TrialReopened : TrialEvent;
