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
        console.Write(Of(outcome.Trials.Select(Row)));
    }

    /// <summary>The table.</summary>
    public static Table Of(IEnumerable<TrialRow> trials)
    {
        var table = new Table { Border = TableBorder.Horizontal }
            .AddColumn(new TableColumn("#").RightAligned().NoWrap())
            .AddColumn("Trial")
            .AddColumn(new TableColumn("Status").NoWrap())
            .AddColumn(new TableColumn("Epochs").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Dice").RightAligned().NoWrap())
            .AddColumn("Attempts");
        foreach (var trial in trials)
        {
            table.AddRow(
                new Text($"{trial.Number}"),
                new Text(trial.Title),
                new Text(trial.Status.ToString().ToLowerInvariant()),
                new Text($"{trial.Epoch}/{trial.Epochs}"),
                new Text(trial.Dice is { } dice ? $"{dice:0.000}" : ""),
                new Text(trial.Attempts));
        }

        return table;
    }

    private static TrialRow Row(TrialOutcome trial) => new(
        trial.Planned.Number,
        trial.Planned.Title,
        trial.Status,
        trial.Log.Epochs,
        trial.Planned.Trial.Training.Epochs,
        trial.Log.History.Count > 0 ? trial.Log.History.Max(epoch => epoch.ValidationDice) : null,
        Attempts(trial.Log));

    private static string Attempts(TrialLog log) => string.Join(
        '\n',
        log.Attempts.Select(attempt => $"{attempt.Number} on {attempt.Worker}: {attempt.Failure?.Message ?? (attempt.Ended is null ? "runs, or was cut off" : "done")}"));
}
