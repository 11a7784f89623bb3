using System.CommandLine;
using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Progress;
using FocusNetGrid.Cli.Remote;
using FocusNetGrid.Cli.Results;
using FocusNetGrid.Silo.Runs;

namespace FocusNetGrid.Cli.Commands;

/// <summary>Follows a run that another process works on.</summary>
internal sealed class WatchCommand : GridCommand
{
    private static readonly TimeSpan LookTime = TimeSpan.FromSeconds(1);

    private readonly Argument<string> _run = new("RUN") { Description = RunFolders.ArgumentHelp };

    private readonly RemoteOptions _remote = new();

    public WatchCommand()
        : base(
            "watch",
            "Follows a run that another process works on, or a sweep of a grid, until it ends: a line whenever something has changed. Exits with 1 where trials failed, and with 130 where the process ended with trials left. Ctrl-C stops the watching only.",
            new Example("watch nuclei-5fold", "from another terminal"),
            new Example("watch nuclei-5fold --server http://localhost:8080", "a sweep of a grid; where the connection is lost, it is made anew"))
    {
        Add(_run);
        _remote.AddTo(this);
    }

    /// <inheritdoc/>
    public override async Task<int> InvokeAsync(CommandContext context, CancellationToken cancellationToken)
    {
        using var grid = _remote.Find(context);
        return grid is null ? await WatchRunAsync(context, cancellationToken) : await grid.WatchAsync(context, context.Value(_run), cancellationToken);
    }

    private async Task<int> WatchRunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var directory = RunFolders.Find(context.Value(_run));
        var catalog = new Training.Catalog();
        var control = new RunControl(directory, catalog, context.Clock);
        var meter = new SweepMeter(context.Clock);
        for (var said = ""; ;)
        {
            var isRunning = control.IsRunning;
            var outcome = await RunArchive.OpenAsync(directory, catalog);
            if (Line(outcome, isRunning, meter) is var (what, pace) && what != said)
            {
                context.Screen.Say($"{context.Clock.GetLocalNow():HH:mm:ss} {(pace.Length > 0 ? $"{what}  {pace}" : what)}");
                said = what;
            }

            if (!isRunning)
            {
                var code = outcome.Failed.Any() ? ExitCode.SomeTrialsFailed : outcome.Waiting.Any() ? ExitCode.Interrupted : ExitCode.Success;
                context.Screen.Show(console => ResultTable.Show(console, outcome));
                context.Screen.ShowJson(RunSummary.Of(outcome, code));
                return code;
            }

            await Task.Delay(LookTime, context.Clock, cancellationToken);
        }
    }

    /// <summary>What may be new, and how fast it goes, which always is.</summary>
    private static (string What, string Pace) Line(RunOutcome outcome, bool isRunning, SweepMeter meter)
    {
        var status = ListedRun.StatusOf(outcome, isRunning);
        if (outcome.Reading is not { } reading)
        {
            return (status, "");
        }

        var epochs = outcome.Trials.Sum(trial => trial.Log.Epochs);
        return ($"{status}: {SweepMeter.Counts(reading)} trials, {epochs:N0} epochs  {SweepMeter.Best(reading)}".TrimEnd(), meter.Pace(reading));
    }
}
