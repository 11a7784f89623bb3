using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Cli.Progress;

/// <summary>Shows nothing but failures.</summary>
internal sealed class QuietRunView(Screen screen) : IRunView
{
    /// <inheritdoc/>
    public Task<T> WatchAsync<T>(Func<Task<T>> work) => work();

    /// <inheritdoc/>
    public void Preparing(int done, int cases)
    {
    }

    /// <inheritdoc/>
    public void Prepared(DataFacts data, TimeSpan took)
    {
    }

    /// <inheritdoc/>
    public void Planned(SweepPlan plan, int finishedBefore, IReadOnlyList<string> workers)
    {
    }

    /// <inheritdoc/>
    public ITrialObserver Begin(string worker, PlannedTrial trial, int attempt) => new TrialMeter(trial.Trial, TimeProvider.System, _ => { }, _ => { });

    /// <inheritdoc/>
    public void Ended(string worker, PlannedTrial trial, TrialStatus status, TrialResult? result, TrialFailure? failure)
    {
        if (status == TrialStatus.Failed)
        {
            screen.Error(RunLines.Ended(trial, status, result, failure));
        }
    }

    /// <inheritdoc/>
    public void Progressed(SweepReading reading)
    {
    }

    /// <inheritdoc/>
    public void Warn(string message)
    {
    }
}
