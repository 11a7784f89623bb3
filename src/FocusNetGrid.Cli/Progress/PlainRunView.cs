using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Cli.Progress;

/// <summary>Shows a run in plain lines, one an epoch, for logs and pipes.</summary>
internal sealed class PlainRunView(Screen screen, TimeProvider clock) : IRunView
{
    private readonly SweepMeter _meter = new(clock);
    private int _trials;
    private int _tenth;
    private int _ended = -1;

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
    public void Planned(SweepPlan plan, int finishedBefore, IReadOnlyList<string> workers)
    {
        _trials = plan.Count;
        Say(RunLines.Planned(plan, finishedBefore, workers.Count));
    }

    /// <inheritdoc/>
    public ITrialObserver Begin(string worker, PlannedTrial trial, int attempt)
    {
        Say($"{Name(trial)}: {trial.Title}{(attempt > 1 ? $" (attempt {attempt})" : "")} on {worker}");
        return new TrialMeter(trial.Trial, clock, _ => { }, reading => Say($"{Name(trial)}: {RunLines.Epoch(trial, reading)}"));
    }

    /// <inheritdoc/>
    public void Ended(string worker, PlannedTrial trial, TrialStatus status, TrialResult? result, TrialFailure? failure)
    {
        var line = RunLines.Ended(trial, status, result, failure);
        if (status == TrialStatus.Failed)
        {
            screen.Error(line);
        }
        else
        {
            Say($"{Name(trial)}: {line}");
        }
    }

    /// <inheritdoc/>
    public void Progressed(SweepReading reading)
    {
        _trials = reading.Trials;
        var pace = _meter.Pace(reading);
        if (Interlocked.Exchange(ref _ended, reading.Ended) is var before && before >= 0 && before < reading.Ended && reading.Trials > 1)
        {
            Say(string.Join("  ", new[] { $"trials: {SweepMeter.Counts(reading)}", SweepMeter.Best(reading), pace }.Where(part => part.Length > 0)));
        }
    }

    /// <inheritdoc/>
    public void Warn(string message) => screen.Warn(message);

    private string Name(PlannedTrial trial) => $"trial {trial.Number}/{_trials}";

    private void Say(string line) =>
        screen.Say(screen.Verbosity == Verbosity.Verbose ? $"{clock.GetLocalNow():HH:mm:ss.fff} {line}" : line);
}
