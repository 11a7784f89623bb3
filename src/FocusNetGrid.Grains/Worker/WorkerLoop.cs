using FocusNetGrid.Grains.Queue;
using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Sweeps.Trials;
using Microsoft.Extensions.Logging;

namespace FocusNetGrid.Grains.Worker;

/// <summary>What a worker does: asks for a trial, has it trained, and asks again, until it is told to leave.</summary>
internal sealed partial class WorkerLoop : IDisposable
{
    private static readonly Func<ILogger, string, string, string, IDisposable?> TrialScope =
        LoggerMessage.DefineScope<string, string, string>("sweep {Sweep}, trial {Trial}, worker {Worker}");

    private readonly WorkerKey worker;
    private readonly WorkerServices services;
    private readonly IGrainFactory grains;
    private readonly PatientCalls calls;
    private readonly ILogger logger;
    private readonly TaskScheduler scheduler;
    private readonly FailureStreak streak;
    private readonly CancellationTokenSource leaving = new();
    private LeasedWork? inHand;
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
        streak = new(services.Times);
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
            await WorkAsync(leased, runner);
            return true;
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException || !leaving.IsCancellationRequested)
        {
            if (!services.Watcher.Troubled(worker, trouble))
            {
                return false;
            }

            await Task.Delay(streak.Rest > services.Times.MostPatience ? streak.Rest : services.Times.MostPatience, services.Clock, leaving.Token);
            return true;
        }
    }

    /// <summary>Has a leased trial trained, and rests where that failed through what may be the worker's own fault.</summary>
    private async Task WorkAsync(LeasedTrial leased, ITrialRunner runner)
    {
        var failures = streak.Count;
        var hasRun = false;
        try
        {
            using var scope = TrialScope(logger, leased.Sweep, leased.Planned.Id, Name);
            using var work = inHand = new(worker, leased, services, grains, calls, scheduler);
            if (leaving.IsCancellationRequested)
            {
                work.Stop(StopReason.Drained);
            }

            hasRun = await work.DoAsync(runner, asked, streak);
        }
        finally
        {
            inHand = null;
            services.Gate.Leave(hasRun);
        }

        if (streak.Count > failures && streak.Rest > TimeSpan.Zero)
        {
            services.Watcher.Rests(worker, streak.Count, streak.Rest);
            await Task.Delay(streak.Rest, services.Clock, leaving.Token);
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
