using System.Diagnostics;
using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Telemetry;
using FocusNetGrid.Grains.Trial;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Worker;

/// <summary>
/// The attempt that a worker has in hand: forwards its epochs to the trial's grain, renews its lease, and stops it when either says so. The runner
/// calls it from threads of its own; everything goes on on the worker's scheduler.
/// </summary>
internal sealed class AttemptInHand : ITrialObserver, IDisposable
{
    private readonly LeasedTrial leased;
    private readonly int attempt;
    private readonly string worker;
    private readonly ITrialGrain trial;
    private readonly ISweepGrain sweep;
    private readonly PatientCalls calls;
    private readonly ITrialObserver watcher;
    private readonly AttemptSpans spans;
    private readonly TaskScheduler scheduler;
    private readonly CancellationTokenSource stopping = new();
    private StopReason? reason;
    private int epochsBefore;

    /// <param name="leased">The trial.</param>
    /// <param name="attempt">The attempt's number.</param>
    /// <param name="worker">The worker's key.</param>
    /// <param name="trial">The trial's grain.</param>
    /// <param name="sweep">Its sweep's.</param>
    /// <param name="calls">Repeats calls.</param>
    /// <param name="watcher">Hears of the progress.</param>
    /// <param name="spans">The attempt's trace.</param>
    /// <param name="scheduler">The worker's.</param>
    public AttemptInHand(
        LeasedTrial leased,
        int attempt,
        string worker,
        ITrialGrain trial,
        ISweepGrain sweep,
        PatientCalls calls,
        ITrialObserver watcher,
        AttemptSpans spans,
        TaskScheduler scheduler)
    {
        (this.leased, this.attempt, this.worker, this.trial) = (leased, attempt, worker, trial);
        (this.sweep, this.calls, this.watcher, this.spans, this.scheduler) = (sweep, calls, watcher, spans, scheduler);
    }

    /// <summary>Why the attempt was told to stop; null unless it was.</summary>
    public StopReason? Reason => reason;

    /// <summary>Whether it has trained an epoch.</summary>
    public bool HasGotOn { get; private set; }

    /// <summary>Cancelled when the attempt has to stop at once, which it does within a batch.</summary>
    public CancellationToken Token => stopping.Token;

    /// <summary>Tells the attempt to stop. One that is pruned goes on to the end of its epoch, so that there is something to measure.</summary>
    public void Stop(StopReason why)
    {
        if (reason is null or StopReason.Pruned)
        {
            reason = why;
        }

        if (why != StopReason.Pruned)
        {
            stopping.Cancel();
        }
    }

    /// <summary>Renews the lease until the attempt is over, whatever its sweep answers: where it cannot be opened for a while, the next answer may still come in time.</summary>
    public async Task RenewAsync(TimeSpan period, TimeProvider clock, CancellationToken over)
    {
        using var timer = new PeriodicTimer(period, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(over))
            {
                var directive = await calls.CallUntilAnsweredAsync(() => sweep.Renew(leased.Assignment.Index, leased.Assignment.OperationId, worker, attempt), over);
                if (directive.Reason is { } why)
                {
                    Stop(why);
                }
            }
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            // The attempt is over; so is its lease.
        }
    }

    /// <inheritdoc/>
    public void Started(TrialAssignment assignment, int epochsDone)
    {
        epochsBefore = epochsDone;
        watcher.Started(assignment, epochsDone);
    }

    /// <inheritdoc/>
    public void Stepped(StepProgress progress) => watcher.Stepped(progress);

    /// <inheritdoc/>
    public async ValueTask<TrialDirective> EpochEndedAsync(EpochRecord epoch, CancellationToken cancellationToken)
    {
        using var span = spans.Epoch(epoch.Epoch);
        HasGotOn |= epoch.Epoch > epochsBefore;
        await watcher.EpochEndedAsync(epoch, cancellationToken);
        return await Task.Factory.StartNew(() => ReportAsync(epoch, span), cancellationToken, TaskCreationOptions.None, scheduler).Unwrap();
    }

    /// <inheritdoc/>
    public void Dispose() => stopping.Dispose();

    private async Task<TrialDirective> ReportAsync(EpochRecord epoch, Activity? span)
    {
        using var report = AttemptSpans.Report(span);
        var answer = await calls.CallAsync(() => trial.Report(attempt, epoch, leased.WatchesEpochs), Token);
        var directive = answer.Directive.IsStop || reason is not { } told ? answer.Directive : TrialDirective.Stop(told);
        reason ??= directive.Reason;
        return directive;
    }
}
