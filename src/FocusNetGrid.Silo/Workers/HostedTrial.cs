using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Workers;

/// <summary>A trial in a trainer process: tells the worker how it goes, and passes on what the worker answers.</summary>
/// <param name="assignment">The trial.</param>
/// <param name="reports">Tells the worker.</param>
/// <param name="clock">Spaces what is told.</param>
internal sealed class HostedTrial(TrialAssignment assignment, ReportWriter reports, TimeProvider clock) : ITrialObserver, IDisposable
{
    /// <summary>Between two steps of one phase that are told.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.1);

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stop = new();
    private volatile TaskCompletionSource<TrialDirective> _answer = new();
    private readonly List<StepTime> _untold = [];
    private (int Epoch, TrialPhase Phase)? _phase;
    private long _told;
    private bool _over;

    /// <summary>The trial.</summary>
    public TrialAssignment Assignment => assignment;

    /// <summary>Cancelled when the worker says stop.</summary>
    public CancellationToken Stopping => _stop.Token;

    /// <inheritdoc/>
    public void Started(TrialAssignment assignment, int epochsDone) => reports.Write(new TrainerReport.Started(epochsDone));

    /// <inheritdoc/>
    public void Stepped(StepProgress progress)
    {
        var now = clock.GetTimestamp();
        var phase = (progress.Epoch, progress.Phase);
        if (phase != _phase)
        {
            _untold.Clear();
        }

        _untold.AddRange(progress.Steps);
        if (phase == _phase && progress.ImagesDone < progress.Images && clock.GetElapsedTime(_told, now) < Interval)
        {
            return;
        }

        (_phase, _told) = (phase, now);
        reports.Write(new TrainerReport.Stepped(progress with { Steps = [.. _untold] }));
        _untold.Clear();
    }

    /// <inheritdoc/>
    public async ValueTask<TrialDirective> EpochEndedAsync(EpochRecord epoch, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<TrialDirective>(TaskCreationOptions.RunContinuationsAsynchronously);
        _answer = answer;
        reports.Write(new TrainerReport.EpochEnded(epoch));
        return await answer.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The worker's answer to the last epoch.</summary>
    public void Answer(TrialDirective directive) => _answer.TrySetResult(directive);

    /// <summary>Cancels the trial, unless it has ended.</summary>
    public void Stop()
    {
        lock (_lock)
        {
            if (!_over)
            {
                _stop.Cancel();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _over = true;
            _stop.Dispose();
        }
    }
}
