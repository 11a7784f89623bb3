using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Silo.Runs;
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
    public void Planned(IReadOnlyList<PlannedTrial> trials, int finishedBefore)
    {
    }

    /// <inheritdoc/>
    public ITrialObserver Begin(PlannedTrial trial) => new TrialMeter(trial.Trial, TimeProvider.System, _ => { }, _ => { });

    /// <inheritdoc/>
    public void Ended(TrialOutcome outcome)
    {
        if (outcome.Record.Status == TrialStatus.Failed)
        {
            screen.Error(RunLines.Ended(outcome));
        }
    }

    /// <inheritdoc/>
    public void Warn(string message)
    {
    }
}
