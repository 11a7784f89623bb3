using System.Collections.Concurrent;
using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;
using Spectre.Console;

namespace FocusNetGrid.Cli.Progress;

/// <summary>Shows a run with bars on a terminal: one for the data, one for all trials where there are several, one a worker.</summary>
internal sealed class LiveRunView(Screen screen, TimeProvider clock) : IRunView
{
    /// <summary>Columns beside the bar: description, percentage, note and the gaps between them.</summary>
    private const int BesideBar = 54;
    private const double Whole = 1000;

    private readonly IAnsiConsole _console = screen.Log;
    private readonly NoteColumn _notes = new();
    private readonly SweepMeter _meter = new(clock);
    private readonly ConcurrentDictionary<string, ProgressTask> _workers = [];
    private readonly ConcurrentDictionary<string, string> _details = [];
    private ProgressContext? _context;
    private ProgressTask? _data;
    private ProgressTask? _all;
    private volatile string _best = "";
    private TimeSpan? _trial;

    /// <inheritdoc/>
    public Task<T> WatchAsync<T>(Func<Task<T>> work) => new Spectre.Console.Progress(_console) { AutoClear = true, RefreshRate = TimeSpan.FromMilliseconds(250) }
        .Columns(
            new TaskDescriptionColumn { Alignment = Justify.Left },
            new ProgressBarColumn { Width = Math.Clamp(_console.Profile.Width - BesideBar, 10, 40) },
            new PercentageColumn(),
            _notes)
        .UseRenderHook((bars, _) => Details() is { } details ? new Rows(bars, details) : bars)
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
    public void Planned(SweepPlan plan, int finishedBefore, IReadOnlyList<string> workers)
    {
        if (plan.Count > 1 || plan.Adaptive is not null)
        {
            _all = Bar("trials");
            _all.Value = Whole * finishedBefore / plan.Count;
        }

        foreach (var worker in workers)
        {
            _workers[worker] = Bar(worker);
            _notes.Set(_workers[worker], "starting");
        }
    }

    /// <inheritdoc/>
    public ITrialObserver Begin(string worker, PlannedTrial trial, int attempt) =>
        new TrialMeter(trial.Trial, clock, reading => Show(worker, trial, reading), reading => Show(worker, trial, reading));

    /// <inheritdoc/>
    public void Ended(string worker, PlannedTrial trial, TrialStatus status, TrialResult? result, TrialFailure? failure)
    {
        _details.TryRemove(worker, out _);
        _workers[worker].Value = 0;
        _notes.Set(_workers[worker], "idle");
        var line = RunLines.Ended(trial, status, result, failure);
        if (status == TrialStatus.Failed)
        {
            screen.Error(line);
        }
        else if (_all is not null || status != TrialStatus.Succeeded)
        {
            screen.Say(line);
        }
    }

    /// <inheritdoc/>
    public void Progressed(SweepReading reading)
    {
        var pace = _meter.Pace(reading, _trial);
        _best = SweepMeter.Best(reading);
        if (_all is not null)
        {
            _all.Value = Whole * SweepMeter.Fraction(reading);
            _notes.Set(_all, $"{(reading.Status == Sweeps.Ledger.SweepStatus.Paused ? "paused, " : "")}{SweepMeter.Counts(reading)}{(pace.Length > 0 ? $", {pace}" : "")}");
        }
    }

    /// <inheritdoc/>
    public void Warn(string message) => screen.Warn(message);

    private void Show(string worker, PlannedTrial trial, TrialReading reading)
    {
        _workers[worker].Value = Whole * reading.Fraction;
        _trial = reading is { Left: { } left, Fraction: < 1 } ? left / (1 - reading.Fraction) : _trial;
        var epoch = reading.Phase == TrialPhase.Evaluation ? "measuring" : $"epoch {reading.Epoch}/{trial.Trial.Training.Epochs}";
        _notes.Set(_workers[worker], $"{epoch}, {reading.ImagesPerSecond:0.0} img/s{RunLines.Left(reading, ", ")}");

        var dice = reading.Last is { } last ? $"   validation Dice {last.ValidationDice:0.000}" : "";
        var best = reading.Best is { } top ? $"   best {top.ValidationDice:0.000} (epoch {top.Epoch})" : "";
        var loss = $"loss {reading.Loss:0.000}{dice}{best}";
        _details[worker] = _workers.Count == 1 ? $"{trial.Title}\n{loss}" : OneLine($"{worker}  {trial.Title}", loss);
    }

    /// <summary>Both texts in the terminal's width; the first is cut where they do not fit.</summary>
    private string OneLine(string title, string figures)
    {
        var room = Math.Max(8, _console.Profile.Width - figures.Length - 6);
        return $"{(title.Length <= room ? title : title[..(room - 1)] + "…")}   {figures}";
    }

    private ProgressTask Bar(string description) => _context!.AddTask(description, autoStart: true, maxValue: Whole);

    private Padder? Details()
    {
        string[] lines = [.. _details.OrderBy(detail => detail.Key, StringComparer.Ordinal).Select(detail => detail.Value), .. _all is not null && _best.Length > 0 ? new[] { _best } : []];
        return lines.Length == 0 ? null : new(new Text(string.Join('\n', lines)) { Overflow = Overflow.Ellipsis }, new Padding(1, 0, 0, 1));
    }
}
