using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Cli.Progress;

/// <summary>Shows a run in plain lines, one an epoch, for logs and pipes.</summary>
internal sealed class PlainRunView(Screen screen, TimeProvider clock) : IRunView
{
    private int _trials;
    private int _tenth;

    /// <inheritdoc/>
    public Task<T> WatchAsync<T>(Func<Task<T>> work) => work();

    /// <inheritdoc/>
    public void Preparing(int done, int cases)
    {
        // Ten lines for any number of cases.
        var tenth = cases == 0 ? 10 : done * 10 / cases;
        if (tenth > Interlocked.Exchange(ref _tenth, tenth) && tenth < 10)
        {
            Say($"preparing: {done} of {Words.Count(cases, "case")}");
        }
    }

    /// <inheritdoc/>
    public void Prepared(DataFacts data, TimeSpan took) => Say(RunLines.Prepared(data, took));

    /// <inheritdoc/>
    public void Planned(IReadOnlyList<PlannedTrial> trials, int finishedBefore)
    {
        _trials = trials.Count;
        Say(RunLines.Planned(trials.Count, finishedBefore));
    }

    /// <inheritdoc/>
    public ITrialObserver Begin(PlannedTrial trial)
    {
        Say($"trial {trial.Number}/{_trials}: {trial.Title}");
        return new TrialMeter(trial.Trial, clock, _ => { }, reading => Say($"trial {trial.Number}/{_trials}: {RunLines.Epoch(trial, reading)}"));
    }

    /// <inheritdoc/>
    public void Ended(TrialOutcome outcome)
    {
        if (outcome.Record.Status == TrialStatus.Failed)
        {
            screen.Error(RunLines.Ended(outcome));
            return;
        }

        Say($"trial {outcome.Planned.Number}/{_trials}: {RunLines.Ended(outcome)}");
    }

    /// <inheritdoc/>
    public void Warn(string message) => screen.Warn(message);

    private void Say(string line) =>
        screen.Say(screen.Verbosity == Verbosity.Verbose ? $"{clock.GetLocalNow():HH:mm:ss} {line}" : line);
}
