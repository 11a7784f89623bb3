using FocusNetGrid.Grains.Queue;
using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Telemetry;
using FocusNetGrid.Grains.Trial;
using FocusNetGrid.Sweeps.Trials;
using Microsoft.Extensions.Logging;

namespace FocusNetGrid.Grains.Worker;

/// <summary>What a worker does: asks for a trial, has it trained, says how it ended, and asks again.</summary>
internal sealed partial class WorkerLoop : IDisposable
{
    private static readonly Func<ILogger, string, string, string, IDisposable?> TrialScope =
        LoggerMessage.DefineScope<string, string, string>("sweep {Sweep}, trial {Trial}, worker {Worker}");

    // A trial that another sweep has in hand is looked at again after so long.
    private static readonly TimeSpan BusyTime = TimeSpan.FromSeconds(2);

    private readonly WorkerKey worker;
    private readonly WorkerServices services;
    private readonly IGrainFactory grains;
    private readonly PatientCalls calls;
    private readonly ILogger logger;
    private readonly TaskScheduler scheduler;
    private readonly CancellationTokenSource leaving = new();
    private AttemptInHand? inHand;
    private DateTime asked;
    private TimeSpan idle;
    private bool hasAbandoned;

    /// <param name="worker">Whose loop it is.</param>
    /// <param name="services">What the host brings.</param>
    /// <param name="grains">Finds the other grains.</param>
    /// <param name="logger">Hears of calls that are repeated, and knows what whatever is logged meanwhile is about.</param>
    /// <param name="scheduler">The worker's.</param>
    public WorkerLoop(WorkerKey worker, WorkerServices services, IGrainFactory grains, ILogger logger, TaskScheduler scheduler)
    {
        (this.worker, this.services, this.grains, this.logger, this.scheduler) = (worker, services, grains, logger, scheduler);
        calls = new(services.Times, services.Clock, logger);
        Name = worker.ToString();
        idle = services.Times.FirstIdleTime;
    }

    private string Name { get; }

    private IQueueGrain Queue => grains.GetGrain<IQueueGrain>(IQueueGrain.Key);

    /// <summary>Leaves once the trial in hand has stopped.</summary>
    public void Leave()
    {
        leaving.Cancel();
        inHand?.Stop(StopReason.Drained);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        inHand?.Dispose();
        leaving.Dispose();
    }

    /// <summary>Works until it is told to leave, or until the host says that there is no going on.</summary>
    public async Task RunAsync()
    {
        var runner = services.Runners.Create(worker);
        try
        {
            while (!leaving.IsCancellationRequested && await TurnAsync(runner))
            {
            }
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // It was waiting for work, or for an answer that no longer matters.
        }
        finally
        {
            services.Watcher.Left(worker);
            await DisposeAsync(runner);
        }
    }

    /// <summary>
    /// Leases that an earlier life of this worker left behind are given back, once. A sweep that does not answer for as long as a lease lasts, or cannot be opened
    /// here, is passed over: its leases run out by themselves, and the other sweeps must not wait for it.
    /// </summary>
    private async Task AbandonAsync()
    {
        if (hasAbandoned)
        {
            return;
        }

        foreach (var sweep in (await calls.CallAsync(() => Queue.Read(), leaving.Token)).Ids)
        {
            using var lasting = new CancellationTokenSource(services.Times.LeaseTime, services.Clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(lasting.Token, leaving.Token);
            try
            {
                await calls.CallAsync(() => grains.GetGrain<ISweepGrain>(sweep).Abandon(Name), either.Token);
            }
            catch (Exception refusal) when (!leaving.IsCancellationRequested)
            {
                LogPassedOver(logger, Name, sweep, refusal);
            }
        }

        hasAbandoned = true;
    }

    /// <summary>One trial, or a wait for one; false where there is no going on.</summary>
    private async Task<bool> TurnAsync(ITrialRunner runner)
    {
        try
        {
            await AbandonAsync();
            if (await FindAsync() is not { } leased)
            {
                await Task.Delay(idle, services.Clock, leaving.Token);
                idle = TimeSpan.FromTicks(Math.Min(2 * idle.Ticks, services.Times.IdleTime.Ticks));
                return true;
            }

            idle = services.Times.FirstIdleTime;

            var hasRun = false;
            try
            {
                hasRun = await WorkAsync(leased, runner);
            }
            finally
            {
                services.Gate.Leave(hasRun);
            }

            return true;
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException || !leaving.IsCancellationRequested)
        {
            if (!services.Watcher.Troubled(worker, trouble))
            {
                return false;
            }

            await Task.Delay(services.Times.MostPatience, services.Clock, leaving.Token);
            return true;
        }
    }

    /// <summary>Leases a trial of the sweep whose turn it is; null where no sweep has one.</summary>
    private async Task<LeasedTrial?> FindAsync()
    {
        if (!services.Gate.TryEnter())
        {
            return null;
        }

        LeasedTrial? leased = null;
        asked = DateTime.UtcNow;
        services.Watcher.Asked(worker);
        try
        {
            var refused = SweepIds.None;
            while (leased is null && await calls.CallAsync(() => Queue.NextSweep(Name, refused), leaving.Token) is { } sweep)
            {
                var operationId = Guid.NewGuid().ToString("N");
                leased = await calls.CallAsync(() => grains.GetGrain<ISweepGrain>(sweep).Lease(Name, operationId), leaving.Token);
                refused = new(refused.Ids.Append(sweep).ToArray());
            }

            return leased;
        }
        finally
        {
            if (leased is null)
            {
                services.Gate.Leave(hasRun: false);
            }
        }
    }

    /// <summary>Has a leased trial trained; false where there was nothing to do.</summary>
    private async Task<bool> WorkAsync(LeasedTrial leased, ITrialRunner runner)
    {
        using var scope = TrialScope(logger, leased.Sweep, leased.Planned.Id, Name);
        services.Watcher.Leased(worker, leased);
        var trial = grains.GetGrain<ITrialGrain>(leased.Planned.Id);
        var sweep = grains.GetGrain<ISweepGrain>(leased.Sweep);
        var end = new AttemptEnd(leased, trial, sweep, calls, services.Clock);
        var begun = await BeginAsync(leased, trial);
        switch (begun.Verdict)
        {
            case BeginVerdict.Started:
                await TrainAsync(leased, runner, begun.Attempt, trial, sweep, end);
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

    /// <summary>Begins an attempt; one that still seems to run for another sweep is taken over where that sweep says that its lease is over.</summary>
    private async Task<BeginAnswer> BeginAsync(LeasedTrial leased, ITrialGrain trial)
    {
        var request = new BeginRequest(leased.Assignment.OperationId, leased.Owner(), Name, leased.Assignment.LeastAttempt);
        var answer = await calls.CallAsync(() => trial.Begin(request, leased.Retries), CancellationToken.None);
        if (answer is not { Verdict: BeginVerdict.Busy, Owner: { } owner, OperationId: { } running })
        {
            return answer;
        }

        var lasts = await calls.CallAsync(() => grains.GetGrain<ISweepGrain>(owner.Sweep).HasLease(running), CancellationToken.None);
        return lasts ? answer : await calls.CallAsync(() => trial.Begin(request with { Dead = running }, leased.Retries), CancellationToken.None);
    }

    private async Task TrainAsync(
        LeasedTrial leased, ITrialRunner runner, int attempt, ITrialGrain trial, ISweepGrain sweep, AttemptEnd end)
    {
        var assignment = services.Runners.Assign(worker, leased.Planned.Trial, leased.Planned.Id, attempt);
        using var spans = AttemptSpans.Begin(worker, leased, attempt, asked);
        var watched = services.Watcher.Began(worker, leased, assignment);
        using var hand = inHand = new AttemptInHand(leased, attempt, Name, trial, sweep, calls, watched, spans, scheduler);
        using var over = new CancellationTokenSource();
        var renewing = hand.RenewAsync(services.Times.RenewalTime, services.Clock, over.Token);
        if (leaving.IsCancellationRequested)
        {
            hand.Stop(StopReason.Drained);
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
            outcome = new(await end.FailAsync(attempt, failed.Failure), null, failed.Failure);
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
            await end.InterruptAsync(attempt, trouble.Message);
            throw;
        }
        finally
        {
            inHand = null;
            await over.CancelAsync();
            await renewing;
            spans.End(outcome);
            services.Watcher.Ended(worker, leased, outcome);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "worker {Worker} could not give back what it may have had of sweep {Sweep}; its leases run out by themselves")]
    private static partial void LogPassedOver(ILogger logger, string worker, string sweep, Exception reason);

    private static async ValueTask DisposeAsync(ITrialRunner runner)
    {
        if (runner is IAsyncDisposable process)
        {
            await process.DisposeAsync();
        }
        else
        {
            (runner as IDisposable)?.Dispose();
        }
    }
}
