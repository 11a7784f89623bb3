using System.Threading.Channels;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Workers;

/// <summary>What a worker and its trainer process say to each other over one trial.</summary>
/// <param name="process">The process.</param>
/// <param name="launch">How it was started, to say what could not be.</param>
/// <param name="options">How patient the worker is.</param>
/// <param name="clock">The time.</param>
internal sealed class TrainerConversation(TrainerProcess process, TrainerLaunch launch, TrainerOptions options, TimeProvider clock)
{
    /// <summary>
    /// Silence is counted in so many parts of its limit: where this process has been stopped itself, or its machine has slept, that counts as one
    /// part only, and the trainer gets the others to be heard.
    /// </summary>
    private const int Looks = 4;

    private string _moment = "before the trial began";
    private TimeSpan? _silence;

    /// <summary>Has a trial trained.</summary>
    /// <exception cref="AttemptFailedException">The trial failed, or its process died or hung.</exception>
    /// <exception cref="TrialStoppedException">The observer said so.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<TrialResult> TrainAsync(TrialAssignment assignment, ITrialObserver observer, CancellationToken cancellationToken)
    {
        process.Send(new TrainerOrder.Assign(assignment));
        TrainerReport? last;
        try
        {
            last = await FollowAsync(assignment, observer, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            last = await StopAsync().ConfigureAwait(false);
            if (last is null or TrainerReport.Stopped)
            {
                throw;
            }
        }
        catch
        {
            // The observer's own failure: nobody would answer the trial any more.
            await StopAsync().ConfigureAwait(false);
            throw;
        }

        return last is null ? throw await DeathAsync().ConfigureAwait(false) : Outcome(last);
    }

    /// <summary>Passes on how the trial goes.</summary>
    /// <returns>Its last report; null where the process died.</returns>
    private async Task<TrainerReport?> FollowAsync(TrialAssignment assignment, ITrialObserver observer, CancellationToken cancellationToken)
    {
        while (true)
        {
            var report = await NextAsync(cancellationToken).ConfigureAwait(false);
            switch (report)
            {
                case TrainerReport.Ready:
                    break;
                case TrainerReport.Started started:
                    _moment = $"in epoch {started.EpochsDone + 1}";
                    observer.Started(assignment, started.EpochsDone);
                    break;
                case TrainerReport.Stepped { Progress: var progress }:
                    _moment = progress.Phase == TrialPhase.Evaluation ? "while the best weights were measured" : $"in epoch {progress.Epoch}";
                    observer.Stepped(progress);
                    break;
                case TrainerReport.EpochEnded { Epoch: var epoch }:
                    _moment = $"after epoch {epoch.Epoch}";
                    process.Send(new TrainerOrder.Answer(await observer.EpochEndedAsync(epoch, cancellationToken).ConfigureAwait(false)));
                    break;
                default:
                    return report;
            }
        }
    }

    /// <summary>The next report; null where the process has died or, because it hung, been killed.</summary>
    private async Task<TrainerReport?> NextAsync(CancellationToken cancellationToken)
    {
        var limit = process.Heard == 0 ? options.StartLimit : options.SilenceLimit;
        var quiet = 0;
        while (quiet < Looks)
        {
            var heard = process.Heard;
            using var look = new CancellationTokenSource(limit / Looks, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(look.Token, cancellationToken);
            try
            {
                return await process.Reports.ReadAsync(either.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                quiet = process.Heard == heard ? quiet + 1 : 0;
            }
            catch (ChannelClosedException)
            {
                return null;
            }
        }

        _silence = limit;
        process.Kill();
        return null;
    }

    /// <summary>Tells the trial to stop.</summary>
    /// <returns>Its last report; null where the process died or had to be killed.</returns>
    private async Task<TrainerReport?> StopAsync()
    {
        process.Send(new TrainerOrder.Stop());
        using var patience = new CancellationTokenSource(options.StopLimit, clock);
        try
        {
            while (true)
            {
                var report = await process.Reports.ReadAsync(patience.Token).ConfigureAwait(false);
                if (report is TrainerReport.Finished or TrainerReport.Stopped or TrainerReport.Faulted)
                {
                    return report;
                }
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.EndAsync().ConfigureAwait(false);
            return null;
        }
        catch (ChannelClosedException)
        {
            return null;
        }
    }

    private async Task<Exception> DeathAsync()
    {
        var end = await process.EndAsync().ConfigureAwait(false);
        if (_silence is { } silence)
        {
            return new AttemptFailedException(end.Hung(_moment, silence));
        }

        // A program that gives up by itself before it has said a word would do so for every trial.
        return process.Heard == 0 && end.Signal is null
            ? new RunException(launch.FileName, $"gave up with exit code {end.ExitCode} where a trainer was to start: {end.LastWords}")
            : new AttemptFailedException(end.Failure(_moment));
    }

    private static TrialResult Outcome(TrainerReport last) => last switch
    {
        TrainerReport.Finished finished => finished.Result,
        TrainerReport.Faulted faulted => throw faulted.Fault.ToException(),
        TrainerReport.Stopped { Reason: { } reason } => throw new TrialStoppedException(reason),
        _ => throw new InvalidOperationException($"A trainer process ended a trial with '{last}', which nobody had asked for."),
    };
}
