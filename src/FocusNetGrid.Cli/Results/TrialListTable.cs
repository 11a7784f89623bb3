using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Trials;
using Spectre.Console;

namespace FocusNetGrid.Cli.Results;

/// <summary>A run's trials on the screen, each with its attempts.</summary>
internal static class TrialListTable
{
    /// <summary>Writes the run's state and its trials.</summary>
    public static void Show(IAnsiConsole console, RunOutcome outcome, bool isRunning)
    {
        console.WriteLine($"{outcome.Sweep.Name}: {ListedRun.StatusOf(outcome, isRunning)}, {outcome.Succeeded.Count()} of {outcome.Trials.Count} trials succeeded");
        var table = new Table { Border = TableBorder.Horizontal }
            .AddColumn(new TableColumn("#").RightAligned().NoWrap())
            .AddColumn("Trial")
            .AddColumn(new TableColumn("Status").NoWrap())
            .AddColumn(new TableColumn("Epochs").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Dice").RightAligned().NoWrap())
            .AddColumn("Attempts");
        foreach (var trial in outcome.Trials)
        {
            table.AddRow(
                new Text($"{trial.Planned.Number}"),
                new Text(trial.Planned.Title),
                new Text(trial.Status.ToString().ToLowerInvariant()),
                new Text($"{trial.Log.Epochs}/{trial.Planned.Trial.Training.Epochs}"),
                new Text(trial.Log.History.Count > 0 ? $"{trial.Log.History.Max(epoch => epoch.ValidationDice):0.000}" : ""),
                new Text(Attempts(trial.Log)));
        }

        console.Write(table);
    }

    private static string Attempts(TrialLog log) => string.Join(
        '\n',
        log.Attempts.Select(attempt => $"{attempt.Number} on {attempt.Worker}: {attempt.Failure?.Message ?? (attempt.Ended is null ? "runs, or was cut off" : "done")}"));
}
