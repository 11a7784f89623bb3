namespace FocusNetGrid.Sweeps.Trials;

/// <summary>What a worker hears that asked to begin an attempt.</summary>
/// <param name="Verdict">Which of the four it is.</param>
/// <param name="Attempt">Started: the attempt's number. Busy and superseded: that of the newest one.</param>
/// <param name="FromEpoch">Started: epochs that are recorded; the checkpoint may be one further.</param>
/// <param name="Status">Ended: how, for the worker to settle with its sweep.</param>
/// <param name="Owner">Busy: for whom the trial runs.</param>
/// <param name="OperationId">Busy: the lease under which it runs, for that sweep to look up.</param>
public sealed record BeginAnswer(
    BeginVerdict Verdict, int Attempt, int FromEpoch, TrialStatus Status, TrialOwner? Owner = null, string? OperationId = null);

/// <summary>What comes of a request to begin an attempt.</summary>
public enum BeginVerdict
{
    /// <summary>The attempt runs.</summary>
    Started,

    /// <summary>The trial is over; there is nothing to do but to tell the sweep.</summary>
    AlreadyEnded,

    /// <summary>The trial runs for another sweep, or for another place of this one; come back later.</summary>
    Busy,

    /// <summary>The request was answered before, and its attempt is over; release the lease.</summary>
    Superseded,
}
