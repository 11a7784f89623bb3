using FocusNetGrid.Sweeps.Retries;

namespace FocusNetGrid.Sweeps.Trials;

/// <summary>What can be asked of a trial's record. Every command may be repeated and may come late; none changes the record itself.</summary>
public static class TrialCommands
{
    /// <summary>
    /// Begins an attempt, which supersedes an attempt that still seems to run for the same place of the same sweep: that sweep has leased the
    /// trial anew, so the old lease is over. A request that comes late, from before the user asked to try again, supersedes nothing.
    /// </summary>
    public static Decision<BeginAnswer, TrialEvent> Begin(this TrialLog log, BeginRequest request, RetryPolicy policy, DateTimeOffset now)
    {
        if (log.Attempts.FirstOrDefault(attempt => attempt.OperationId == request.OperationId) is { } known)
        {
            return new(known == log.Running ? new(BeginVerdict.Started, known.Number, known.FromEpoch, TrialStatus.Running) : Over(log, request.Owner));
        }

        if (HasEndedFor(log, request.Owner))
        {
            return new(Over(log, request.Owner));
        }

        if (log.Running is { } newer && newer.Owner.IsSamePlaceAs(request.Owner) && newer.Owner.Round > request.Owner.Round)
        {
            return new(Over(log, request.Owner));
        }

        if (log.Running is { } other && !other.Owner.IsSamePlaceAs(request.Owner) && other.OperationId != request.Dead)
        {
            return new(new(BeginVerdict.Busy, other.Number, 0, TrialStatus.Running, other.Owner, other.OperationId));
        }

        var events = new List<TrialEvent>();
        if (log.Ending is not null)
        {
            events.Add(new TrialReopened());
        }

        if (log.Running is { } silent)
        {
            var failure = new TrialFailure(FailureKind.LeaseExpired, $"nothing more was heard of {silent.Worker}");
            events.AddRange(Failed(log, silent, failure, policy, now, 0));
            if (events is [.., TrialEnded ended])
            {
                if (!ended.Ending.YieldsTo(request.Owner))
                {
                    return new(new(BeginVerdict.AlreadyEnded, silent.Number, 0, ended.Ending.Status), events);
                }

                // It has failed for whoever had it, but somebody has asked to try again since.
                events.Add(new TrialReopened());
            }
        }

        var number = Math.Max(log.NewestAttempt + 1, request.LeastAttempt);
        events.Add(new AttemptBegan(new(number, request.OperationId, request.Owner, request.Worker, now, log.Epochs)));
        return new(new(BeginVerdict.Started, number, log.Epochs, TrialStatus.Running), events);
    }

    /// <summary>Records an epoch of the running attempt.</summary>
    public static Decision<ReportAnswer, TrialEvent> Report(this TrialLog log, int attempt, EpochRecord epoch)
    {
        if (log.Running is not { } running || running.Number != attempt)
        {
            var verdict = Refusal(log, attempt);
            var isCancelled = verdict == RecordVerdict.Ended && log.Status == TrialStatus.Cancelled;
            return new(new(verdict, TrialDirective.Stop(isCancelled ? StopReason.Cancelled : StopReason.Superseded)));
        }

        // An attempt's epochs only rise, so an epoch not above its last one is a message that came twice.
        var accepted = new ReportAnswer(RecordVerdict.Accepted, TrialDirective.Continue);
        return epoch.Epoch <= running.LastEpoch ? new(accepted) : new(accepted, [new EpochRecorded(attempt, epoch)]);
    }

    /// <summary>Ends the trial with the running attempt's result.</summary>
    /// <param name="log">The record.</param>
    /// <param name="attempt">The attempt that has it.</param>
    /// <param name="result">The result.</param>
    /// <param name="isPruned">Whether the attempt was told to stop before its last epoch.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="ArgumentException">The result is another trial's.</exception>
    public static Decision<FinishAnswer, TrialEvent> Finish(
        this TrialLog log, int attempt, TrialResult result, bool isPruned, DateTimeOffset now)
    {
        if (result.TrialId != log.Id)
        {
            throw new ArgumentException($"The result is of trial {result.TrialId}, the record of {log.Id}.", nameof(result));
        }

        if (log.Running is not { } running || running.Number != attempt)
        {
            var isRepeated = log.Result is not null && log.Ending?.Attempt == attempt;
            return new(new(isRepeated ? RecordVerdict.Accepted : Refusal(log, attempt), log.Status));
        }

        var status = isPruned ? TrialStatus.Pruned : TrialStatus.Succeeded;
        var cause = isPruned ? $"pruned after epoch {result.History.Count}" : "";
        return new(
            new(RecordVerdict.Accepted, status),
            [new ResultRecorded(attempt, result, now), new TrialEnded(new(status, running.Owner, attempt, now, cause))]);
    }

    /// <summary>Ends the running attempt without a result, and the trial where its attempts are used up.</summary>
    /// <param name="log">The record.</param>
    /// <param name="attempt">The attempt that ended.</param>
    /// <param name="failure">What happened.</param>
    /// <param name="policy">How often a trial is tried.</param>
    /// <param name="now">The time.</param>
    /// <param name="chance">Drawn from [0, 1), for the wait before the next attempt.</param>
    public static Decision<FailAnswer, TrialEvent> Fail(
        this TrialLog log, int attempt, TrialFailure failure, RetryPolicy policy, DateTimeOffset now, double chance)
    {
        if (log.Running is not { } running || running.Number != attempt)
        {
            var isRepeated = attempt > 0 && attempt == log.NewestAttempt && log.Attempts[^1].Failure is not null;
            if (!isRepeated)
            {
                return new(new(Refusal(log, attempt), log.Status));
            }

            var last = log.Attempts[^1];
            return new(HasEndedFor(log, last.Owner)
                ? new(RecordVerdict.Accepted, log.Status, null, log.Ending!.Cause)
                : new(RecordVerdict.Accepted, TrialStatus.Waiting, last.NotBefore));
        }

        var events = Failed(log, running, failure, policy, now, chance);
        return events is [AttemptFailed failed]
            ? new(new(RecordVerdict.Accepted, TrialStatus.Waiting, failed.NotBefore), events)
            : new(new(RecordVerdict.Accepted, TrialStatus.Failed, null, ((TrialEnded)events[^1]).Ending.Cause), events);
    }

    /// <summary>
    /// Ends the trial from outside, and the attempt that runs for the same place; one that runs for another, or that the user has asked for since,
    /// goes on.
    /// </summary>
    public static Decision<FinishAnswer, TrialEvent> Close(this TrialLog log, TrialOwner owner, CloseReason reason, string cause, DateTimeOffset now)
    {
        var status = reason switch
        {
            CloseReason.Cancelled => TrialStatus.Cancelled,
            CloseReason.Pruned => TrialStatus.Pruned,
            _ => TrialStatus.Failed,
        };
        if (log.Ending is not null)
        {
            return new(new(RecordVerdict.Ended, HasEndedFor(log, owner) ? log.Status : status));
        }

        if (log.Running is { } other && (!other.Owner.IsSamePlaceAs(owner) || other.Owner.Round > owner.Round))
        {
            return new(new(RecordVerdict.Superseded, TrialStatus.Running));
        }

        var ended = new TrialEnded(new(status, owner, log.Running?.Number ?? 0, now, cause));
        return new(
            new(RecordVerdict.Accepted, status),
            log.Running is { } running ? [new AttemptFailed(running.Number, new(FailureKind.Interrupted, cause), now, now), ended] : [ended]);
    }

    private static BeginAnswer Over(TrialLog log, TrialOwner owner) =>
        new(HasEndedFor(log, owner) ? BeginVerdict.AlreadyEnded : BeginVerdict.Superseded, log.NewestAttempt, 0, log.Status);

    /// <summary>Whether the trial is over for this owner, too: what another sweep pruned or cancelled is not, and must not be settled as if it were.</summary>
    private static bool HasEndedFor(TrialLog log, TrialOwner owner) => log.Ending is { } ending && !ending.YieldsTo(owner);

    private static RecordVerdict Refusal(TrialLog log, int attempt) =>
        log.Ending is not null && attempt == log.NewestAttempt ? RecordVerdict.Ended : RecordVerdict.Superseded;

    private static List<TrialEvent> Failed(
        TrialLog log, TrialAttempt running, TrialFailure failure, RetryPolicy policy, DateTimeOffset now, double chance)
    {
        var decision = policy.Decide(log.Failures.With(failure.Kind), failure, chance);
        var failed = new AttemptFailed(running.Number, failure, now, now + (decision.Wait ?? TimeSpan.Zero));
        return decision.Wait is null
            ? [failed, new TrialEnded(new(TrialStatus.Failed, running.Owner, running.Number, now, decision.Cause, decision.IsPoisoned))]
            : [failed];
    }
}
