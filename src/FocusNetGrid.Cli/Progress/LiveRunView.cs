using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Trials;
using Spectre.Console;

namespace FocusNetGrid.Cli.Progress;

/// <summary>Shows a run with bars on a terminal: one for the data, one for all trials where there are several, one for the trial.</summary>
internal sealed class LiveRunView(Screen screen, TimeProvider clock) : IRunView
{
    /// <summary>Columns beside the bar: description, percentage, note and the gaps between them.</summary>
    private const int BesideBar = 54;
    private const double Whole = 1000;

    private readonly IAnsiConsole _console = screen.Log;
    private readonly NoteColumn _notes = new();
    private ProgressContext? _context;
    private ProgressTask? _data;
    private ProgressTask? _all;
    private ProgressTask? _trial;
    private IReadOnlyList<PlannedTrial> _plan = [];
    private volatile string _details = "";

    /// <inheritdoc/>
    public Task<T> WatchAsync<T>(Func<Task<T>> work) => new Spectre.Console.Progress(_console) { AutoClear = true, RefreshRate = TimeSpan.FromMilliseconds(250) }
        .Columns(
            new TaskDescriptionColumn { Alignment = Justify.Left },
            new ProgressBarColumn { Width = Math.Clamp(_console.Profile.Width - BesideBar, 10, 40) },
            new PercentageColumn(),
            _notes)
        .UseRenderHook((bars, _) => _details.Length == 0 ? bars : new Rows(bars, Details()))
        .StartAsync(context =>
        {
            _context = context;
            return work();
        });

    /// <inheritdoc/>
    public void Preparing(int done, int cases)
    {
        _data ??= Bar("data");
        _data.Value = cases == 0 ? Whole : Whole * done / cases;
        _notes.Set(_data, $"{done} of {Words.Count(cases, "case")}");
    }

    /// <inheritdoc/>
    public void Prepared(DataFacts data, TimeSpan took)
    {
        _data ??= Bar("data");
        _data.Value = Whole;
        _notes.Set(_data, $"{Words.Count(data.Cases, "case")} of {data.Size}x{data.Size}, {took.TotalSeconds:0.0} s");
    }

    /// <inheritdoc/>
    public void Planned(IReadOnlyList<PlannedTrial> trials, int finishedBefore)
    {
        _plan = trials;
        if (trials.Count > 1)
        {
            _all = Bar("trials");
            ShowAll(finishedBefore);
        }
    }

    /// <inheritdoc/>
    public ITrialObserver Begin(PlannedTrial trial)
    {
        _trial ??= Bar("trial");
        return new TrialMeter(trial.Trial, clock, reading => Show(trial, reading), reading => Show(trial, reading));
    }

    /// <inheritdoc/>
    public void Ended(TrialOutcome outcome)
    {
        _details = "";
        if (_all is not null)
        {
            ShowAll((int)Math.Round(_all.Value / Whole * _plan.Count) + 1);
        }

        if (outcome.Record.Status == TrialStatus.Failed)
        {
            screen.Error(RunLines.Ended(outcome));
        }
        else if (_all is not null)
        {
            screen.Say(RunLines.Ended(outcome));
        }
    }

    /// <inheritdoc/>
    public void Warn(string message) => screen.Warn(message);

    private void ShowAll(int ended)
    {
        _all!.Value = Whole * ended / _plan.Count;
        _notes.Set(_all, $"{ended} of {_plan.Count}");
    }

    private void Show(PlannedTrial trial, TrialReading reading)
    {
        _trial!.Value = Whole * reading.Fraction;
        var epoch = reading.Phase == TrialPhase.Evaluation ? "measuring" : $"epoch {reading.Epoch}/{trial.Trial.Training.Epochs}";
        _notes.Set(_trial, $"{epoch}, {reading.ImagesPerSecond:0.0} img/s{RunLines.Left(reading, ", ")}");

        var dice = reading.Last is { } last ? $"   validation Dice {last.ValidationDice:0.000}" : "";
        var best = reading.Best is { } top ? $"   best {top.ValidationDice:0.000} (epoch {top.Epoch})" : "";
        _details = $"{trial.Title}\nloss {reading.Loss:0.000}{dice}{best}";
    }

    private ProgressTask Bar(string description) => _context!.AddTask(description, autoStart: true, maxValue: Whole);

    private Padder Details() => new(new Text(_details), new Padding(1, 0, 0, 1));
}
