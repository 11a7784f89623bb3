namespace FocusNetGrid.Sweeps.Trials;

/// <summary>Whether what an attempt says is heard.</summary>
public enum RecordVerdict
{
    /// <summary>It is recorded, now or by an earlier call with the same content.</summary>
    Accepted,

    /// <summary>The attempt is not the newest, or is over: it can change nothing.</summary>
    Superseded,

    /// <summary>The trial is over.</summary>
    Ended,
}

/// <summary>The answer to an epoch.</summary>
/// <param name="Verdict">Whether it was heard.</param>
/// <param name="Directive">What the attempt is to do; the sweep may know better where this says continue.</param>
public sealed record ReportAnswer(RecordVerdict Verdict, TrialDirective Directive);

/// <summary>The answer to a result.</summary>
/// <param name="Verdict">Whether it was heard.</param>
/// <param name="Status">The trial's, for the worker to settle with its sweep where it has ended.</param>
public sealed record FinishAnswer(RecordVerdict Verdict, TrialStatus Status);

/// <summary>The answer to a failure.</summary>
/// <param name="Verdict">Whether it was heard.</param>
/// <param name="Status">The trial's: waiting where there is another attempt.</param>
/// <param name="NotBefore">When the next attempt may begin at the earliest, where there is one.</param>
/// <param name="Cause">Why there is none, where the trial has failed.</param>
public sealed record FailAnswer(RecordVerdict Verdict, TrialStatus Status, DateTimeOffset? NotBefore = null, string Cause = "");
