using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Telemetry;
using FocusNetGrid.Grains.Trial;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Worker;

/// <summary>A trial that a worker has leased: an attempt at it is begun and trained, and how it ended is told.</summary>
internal sealed class LeasedWork : IDisposable
{
    // A trial that another sweep has in hand is looked at again after so long.
    private static readonly TimeSpan BusyTime = TimeSpan.FromSeconds(2);

    private readonly WorkerKey worker;
    private readonly LeasedTrial leased;
    private readonly WorkerServices services;
    private readonly IGrainFactory grains;
    private readonly PatientCalls calls;
    private readonly TaskScheduler scheduler;
    private readonly ITrialGrain trial;
    private readonly ISweepGrain sweep;
    private readonly AttemptEnd end;
    private AttemptInHand? inHand;
    private StopReason? told;

    /// <param name="worker">Who has it.</param>
    /// <param name="leased">The trial.</param>
    /// <param name="services">What the host brings.</param>
    /// <param name="grains">Finds the other grains.</param>
    /// <param name="calls">Repeats calls.</param>
    /// <param name="scheduler">The worker's.</param>
    public LeasedWork(WorkerKey worker, LeasedTrial leased, WorkerServices services, IGrainFactory grains, PatientCalls calls, TaskScheduler scheduler)
    {
        (this.worker, this.leased, this.services, this.grains, this.calls, this.scheduler) = (worker, leased, services, grains, calls, scheduler);
        trial = grains.GetGrain<ITrialGrain>(leased.Planned.Id);
        sweep = grains.GetGrain<ISweepGrain>(leased.Sweep);
        end = new(leased, trial, sweep, calls, services.Clock);
    }

    /// <summary>Stops the attempt, or what is about to begin.</summary>
    public void Stop(StopReason reason)
    {
        told = reason;
        inHand?.Stop(reason);
    }

    /// <summary>Has the trial trained; false where there was nothing to do.</summary>
    /// <param name="runner">The worker's.</param>
    /// <param name="asked">When the worker asked for a trial.</param>
    /// <param name="streak">Hears how it went.</param>
    public async Task<bool> DoAsync(ITrialRunner runner, DateTime asked, FailureStreak streak)
    {
        services.Watcher.Leased(worker, leased);
        var begun = await BeginAsync();
        switch (begun.Verdict)
        {
            case BeginVerdict.Started:
                await TrainAsync(runner, begun.Attempt, asked, streak);
                return true;
            case BeginVerdict.AlreadyEnded:
                await end.SettleAsync(begun.Status, begun.Attempt);
                return false;
            case BeginVerdict.Busy:
                await end.ReleaseAsync(0, services.Clock.GetUtcNow() + BusyTime);
                return false;
            default:
                await end.ReleaseAsync(begun.Attempt, services.Clock.GetUtcNow());
                return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => inHand?.Dispose();

    /// <summary>Begins an attempt; one that still seems to run for another sweep is taken over where that sweep says that its lease is over.</summary>
    private async Task<BeginAnswer> BeginAsync()
    {
        var request = new BeginRequest(leased.Assignment.OperationId, leased.Owner(), worker.ToString(), leased.Assignment.LeastAttempt);
        var answer = await calls.CallAsync(() => trial.Begin(request, leased.Retries), CancellationToken.None);
        if (answer is not { Verdict: BeginVerdict.Busy, Owner: { } owner, OperationId: { } running })
        {
            return answer;
        }

        var lasts = await calls.CallAsync(() => grains.GetGrain<ISweepGrain>(owner.Sweep).HasLease(running), CancellationToken.None);
        return lasts ? answer : await calls.CallAsync(() => trial.Begin(request with { Dead = running }, leased.Retries), CancellationToken.None);
    }

    private async Task TrainAsync(ITrialRunner runner, int attempt, DateTime asked, FailureStreak streak)
    {
        var assignment = services.Runners.Assign(worker, leased.Planned.Trial, leased.Planned.Id, attempt);
        using var spans = AttemptSpans.Begin(worker, leased, attempt, asked);
        var watched = services.Watcher.Began(worker, leased, assignment);
        using var hand = inHand = new AttemptInHand(leased, attempt, worker.ToString(), trial, sweep, calls, watched, spans, scheduler);
        using var over = new CancellationTokenSource();
        var renewing = hand.RenewAsync(services.Times.RenewalTime, services.Clock, over.Token);
        if (told is { } reason)
        {
            hand.Stop(reason);
        }

        var outcome = new AttemptOutcome(TrialStatus.Waiting, null, null);
        try
        {
            var result = await runner.RunAsync(assignment, hand, hand.Token);
            var isPruned = hand.Reason == StopReason.Pruned && result.History.Count < leased.Planned.Trial.Training.Epochs;
            outcome = new(await end.FinishAsync(attempt, result, isPruned), result, null);
        }
        catch (AttemptFailedException failed)
        {
            outcome = new(await end.FailAsync(attempt, failed.Failure, isForOthers: !hand.HasGotOn), null, failed.Failure);
        }
        catch (TrialStoppedException stopped)
        {
            outcome = new(await end.StopAsync(attempt, stopped.Reason), null, null);
        }
        catch (OperationCanceledException) when (hand.Token.IsCancellationRequested)
        {
            outcome = new(await end.StopAsync(attempt, hand.Reason ?? StopReason.Drained), null, null);
        }
        catch (Exception trouble)
        {
            // Not the trial's fault, so no attempt is used up; what it is, the host is told.
            streak.NoteTrouble();
            await end.InterruptAsync(attempt, trouble.Message);
            throw;
        }
        finally
        {
            inHand = null;
            streak.Note(outcome, hand.HasGotOn, leased.Assignment.HasFailed);
            await over.CancelAsync();
            await renewing;
            spans.End(outcome);
            services.Watcher.Ended(worker, leased, outcome);
        }
    }
}
