using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;
using Orleans.Concurrency;

namespace FocusNetGrid.Grains.Trial;

/// <summary>
/// One a trial, keyed by its id: the truth about it, and the fence. What it answers is durable. Every call may be repeated: after a time-out with
/// unknown outcome the same call gives the same answer.
/// </summary>
public interface ITrialGrain : IGrainWithStringKey
{
    /// <summary>Begins an attempt, or says why there is none to begin.</summary>
    /// <param name="request">Who begins it, for whom.</param>
    /// <param name="retries">How often the trial is tried.</param>
    [return: Immutable]
    Task<BeginAnswer> Begin([Immutable] BeginRequest request, [Immutable] RetryPolicy retries);

    /// <summary>Records an epoch.</summary>
    /// <param name="attempt">The attempt that has it.</param>
    /// <param name="epoch">The epoch.</param>
    /// <param name="tellsSweep">Whether the sweep's pruner is told, and its answer given.</param>
    [return: Immutable]
    Task<ReportAnswer> Report(int attempt, [Immutable] EpochRecord epoch, bool tellsSweep);

    /// <summary>Ends the trial with a result.</summary>
    [return: Immutable]
    Task<FinishAnswer> Finish(int attempt, [Immutable] TrialResult result, bool isPruned);

    /// <summary>Ends an attempt without a result, and the trial where its attempts are used up.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="failure">What happened.</param>
    /// <param name="retries">How often the trial is tried.</param>
    [return: Immutable]
    Task<FailAnswer> Fail(int attempt, [Immutable] TrialFailure failure, [Immutable] RetryPolicy retries);

    /// <summary>Ends the trial from outside.</summary>
    [return: Immutable]
    Task<FinishAnswer> Close([Immutable] TrialOwner owner, CloseReason reason, string cause);

    /// <summary>The record. It never waits for another call: a sweep that wakes up asks for it while the trial itself waits for that sweep.</summary>
    [AlwaysInterleave]
    [return: Immutable]
    Task<TrialLog> Read();
}
