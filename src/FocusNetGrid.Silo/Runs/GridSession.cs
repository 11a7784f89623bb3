using FocusNetGrid.Grains;
using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Silo.Grid;
using FocusNetGrid.Silo.Storage;
using FocusNetGrid.Silo.Workers;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Plans;
using Microsoft.Extensions.Logging;

namespace FocusNetGrid.Silo.Runs;

/// <summary>One process's work on a run: a silo, its workers, and the sweep until it is over or the session is.</summary>
/// <param name="request">What was asked for.</param>
/// <param name="layout">The workers.</param>
/// <param name="observer">Hears how it goes.</param>
/// <param name="logging">Hears what the silo has to say; null for nobody.</param>
/// <param name="clock">The time.</param>
internal sealed class GridSession(RunRequest request, WorkerLayout layout, IRunObserver observer, ILoggerProvider? logging, TimeProvider clock)
{
    /// <summary>A signal is to be obeyed within ten seconds; the rest is for the silo to stop.</summary>
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(9);

    private static readonly TimeSpan LookTime = TimeSpan.FromMilliseconds(250);

    private readonly SessionGate gate = new(request.MaxTrials);
    private readonly SessionWatch watch = new(observer, clock);

    /// <summary>Works until there is nothing left to do.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; every trial that ran is at a checkpoint.</exception>
    public async Task RunAsync(SweepSubmission submission, SweepPlan plan, GridDatabase database, CancellationToken cancellationToken)
    {
        var runners = new TrainerRunners(request.Directory.Artifacts, layout.Threads, new TrainerOptions(), clock);
        var services = new WorkerServices(runners, watch, gate, new GridTimes().For(layout.Devices.Count), clock);
        await using var grid = await LocalGrid.StartAsync(database, services, logging, cancellationToken);
        var sweep = grid.Sweep(submission.SweepId(plan.Sweep));
        try
        {
            var reading = await BeginAsync(sweep, submission);
            observer.Planned(plan, reading.Ended, layout.Devices);
            observer.Progressed(reading);
            await grid.StartWorkersAsync(layout.Devices);
            await FollowAsync(sweep, database, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && database.Failure is { } storage)
        {
            // A grain whose state cannot be stored fails with words of its own; what the user can mend is the disk.
            throw storage;
        }
        finally
        {
            await grid.DrainAsync(DrainTime);
        }
    }

    private async Task<SweepReading> BeginAsync(ISweepGrain sweep, SweepSubmission submission)
    {
        var reading = await sweep.Submit(submission);

        // The run's lock is ours, so whoever had a lease is gone.
        await sweep.Abandon(worker: null);
        if (reading.Status == SweepStatus.Paused)
        {
            await sweep.Unpause();
        }
        else if (reading.Status == SweepStatus.Cancelled)
        {
            observer.Warn($"the sweep was cancelled; 'focusnetgrid retry {request.Directory.Root} --cancelled' takes it up again");
        }

        if (request.RetryFailed)
        {
            await sweep.Retry(cancelledToo: false);
        }

        return (await sweep.Read())!;
    }

    private async Task FollowAsync(ISweepGrain sweep, GridDatabase database, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(request.TimeLimit ?? Timeout.InfiniteTimeSpan, clock);
        while (true)
        {
            await SweepRequests.AnswerAsync(SweepControl.Of(sweep), database);
            var reading = (await sweep.Read())!;
            observer.Progressed(reading);
            if (watch.Trouble is { } trouble)
            {
                throw database.Failure ?? trouble;
            }

            if (limit.IsCancellationRequested)
            {
                observer.Warn("the time limit is reached; the same command goes on");
                return;
            }

            if (reading is { Status: SweepStatus.Finished or SweepStatus.Cancelled, Running: 0 } || gate.IsOver)
            {
                return;
            }

            await watch.StirredAsync(LookTime, cancellationToken);
        }
    }
}
