using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Trial;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Worker;

/// <summary>
/// Says how an attempt ended: first to the trial's grain, where it is durable, then to the sweep. A worker that leaves still says it, so nothing here is
/// cancelled; a grid that cannot be reached is what the lease is for.
/// </summary>
internal sealed class AttemptEnd(LeasedTrial leased, ITrialGrain trial, ISweepGrain sweep, PatientCalls calls, TimeProvider clock)
{
    /// <summary>With a result.</summary>
    public async Task<TrialStatus> FinishAsync(int attempt, TrialResult result, bool isPruned)
    {
        var answer = await calls.CallAsync(() => trial.Finish(attempt, result, isPruned), CancellationToken.None);
        await (answer.Verdict == RecordVerdict.Accepted
            ? SettleAsync(answer.Status, attempt, answer.Status == TrialStatus.Succeeded ? result.Score : null)
            : ReleaseAsync(attempt, clock.GetUtcNow()));
        return answer.Status;
    }

    /// <summary>Without one: the trial is tried again, or has failed.</summary>
    /// <param name="attempt">The attempt.</param>
    /// <param name="failure">What happened.</param>
    /// <param name="isForOthers">Whether it may be the worker's fault, so that the trial is for others first.</param>
    public async Task<TrialStatus> FailAsync(int attempt, TrialFailure failure, bool isForOthers)
    {
        var answer = await calls.CallAsync(() => trial.Fail(attempt, failure, leased.Retries), CancellationToken.None);
        await (answer.Verdict == RecordVerdict.Accepted && answer.NotBefore is null
            ? SettleAsync(answer.Status, attempt)
            : ReleaseAsync(attempt, answer.NotBefore ?? clock.GetUtcNow(), isForOthers));
        return answer.Status;
    }

    /// <summary>Because it was told to stop.</summary>
    public async Task<TrialStatus> StopAsync(int attempt, StopReason reason)
    {
        switch (reason)
        {
            case StopReason.Cancelled:
                var closed = await calls.CallAsync(() => trial.Close(leased.Owner(), CloseReason.Cancelled, "cancelled"), CancellationToken.None);
                await (closed.Verdict == RecordVerdict.Superseded ? ReleaseAsync(attempt, clock.GetUtcNow()) : SettleAsync(closed.Status, attempt));
                return closed.Status;
            case StopReason.Superseded:
                await ReleaseAsync(attempt, clock.GetUtcNow());
                return TrialStatus.Waiting;
            default:
                return await InterruptAsync(attempt, $"stopped: {reason.ToString().ToLowerInvariant()}");
        }
    }

    /// <summary>Because of something that is not its fault: it goes on later.</summary>
    public Task<TrialStatus> InterruptAsync(int attempt, string cause) => FailAsync(attempt, new(FailureKind.Interrupted, cause), isForOthers: false);

    /// <summary>The trial has ended, as its record says: the sweep is told, and gets the trial back where that no longer holds.</summary>
    /// <param name="status">How it ended.</param>
    /// <param name="attempt">The newest attempt.</param>
    /// <param name="score">Of one that succeeded, where it is at hand; else its record is asked.</param>
    public async Task SettleAsync(TrialStatus status, int attempt, double? score = null)
    {
        score ??= status == TrialStatus.Succeeded ? (await calls.CallAsync(trial.Read, CancellationToken.None)).Result?.Score : null;
        var answer = await calls.CallAsync(
            () => sweep.Settle(leased.Assignment.Index, status, leased.Assignment.Round, score), CancellationToken.None);
        if (answer == SettleAnswer.Outdated)
        {
            await ReleaseAsync(attempt, clock.GetUtcNow());
        }
    }

    /// <summary>The trial waits again.</summary>
    public Task ReleaseAsync(int attempt, DateTimeOffset notBefore, bool isForOthers = false) => calls.CallAsync(
        () => sweep.Release(leased.Assignment.Index, leased.Assignment.OperationId, attempt, notBefore, isForOthers), CancellationToken.None);
}
