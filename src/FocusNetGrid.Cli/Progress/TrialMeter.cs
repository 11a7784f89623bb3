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
    private long _started = clock.GetTimestamp();
    private double _doneBefore;
    private int _epochsBefore;

    /// <inheritdoc/>
    public void Started(TrialAssignment assignment, int epochsDone)
    {
        _started = clock.GetTimestamp();
        _doneBefore = _work.After(epochsDone);
        _epochsBefore = epochsDone;
        _reading = TrialReading.None with { Epoch = epochsDone, Fraction = _doneBefore / _work.Total };
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

    private TimeSpan? Left(double done)
    {
        var doneNow = done - _doneBefore;
        return doneNow > 0 ? clock.GetElapsedTime(_started) * ((_work.Total - done) / doneNow) : null;
    }
}
