using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Cli.Progress;

/// <summary>Turns a trial's steps and epochs into readings.</summary>
/// <param name="trial">The trial.</param>
/// <param name="clock">Measures how long the work so far took.</param>
/// <param name="onStep">Told the reading at every step, on the training thread.</param>
/// <param name="onEpoch">Told the reading after every epoch.</param>
internal sealed class TrialMeter(TrialSpec trial, TimeProvider clock, Action<TrialReading> onStep, Action<TrialReading> onEpoch) : ITrialObserver
{
    private readonly TrialWork _work = TrialWork.Of(trial);
    private TrialReading _reading = TrialReading.None;
    private (double Done, long Time)? _first;
    private int _epochsBefore;

    /// <inheritdoc/>
    public void Started(TrialAssignment assignment, int epochsDone)
    {
        _first = null;
        _epochsBefore = epochsDone;
        _reading = TrialReading.None with { Epoch = epochsDone, Fraction = _work.After(epochsDone) / _work.Total };
        onStep(_reading);
    }

    /// <inheritdoc/>
    public void Stepped(StepProgress progress)
    {
        var done = _work.At(progress);
        _reading = _reading with { Epoch = progress.Epoch, Phase = progress.Phase, Fraction = done / _work.Total, Left = Left(done) };
        if (progress.Phase == TrialPhase.Training)
        {
            _reading = _reading with { ImagesPerSecond = progress.ImagesPerSecond, Loss = progress.Loss };
        }

        onStep(_reading);
    }

    /// <inheritdoc/>
    public ValueTask<TrialDirective> EpochEndedAsync(EpochRecord epoch, CancellationToken cancellationToken)
    {
        _reading = _reading with { Last = epoch, Best = epoch.Best ? epoch : _reading.Best };
        if (epoch.Epoch > _epochsBefore)
        {
            onEpoch(_reading);
        }

        return ValueTask.FromResult(TrialDirective.Continue);
    }

    // Measured from this session's first step: it tells where in an epoch the trial went on, and it is the slowest.
    private TimeSpan? Left(double done)
    {
        var (doneThen, then) = _first ??= (done, clock.GetTimestamp());
        return done > doneThen ? clock.GetElapsedTime(then) * ((_work.Total - done) / (done - doneThen)) : null;
    }
}
