using FocusNetGrid.Cli.Results;
using FocusNetGrid.Cli.Screens;
using FocusNetGrid.Grains.Roster;
using FocusNetGrid.Silo.Service;
using FocusNetGrid.Sweeps.Trials;
using Spectre.Console;

namespace FocusNetGrid.Cli.Remote;

/// <summary>What a grid answers, on the screen.</summary>
internal static class RemoteTables
{
    /// <summary>A sweep: how far it is, its trials, its configurations.</summary>
    public static void Show(IAnsiConsole console, GridAddress server, SweepDetails sweep, IReadOnlyList<Silo.Service.TrialSummary> trials)
    {
        var reading = sweep.Reading;
        var left = sweep.SecondsLeft is { } seconds ? $", about {Words.Duration(TimeSpan.FromSeconds(seconds))} left" : "";
        console.WriteLine($"{reading.Name} ({reading.Id}): {RemoteSweep.StatusOf(reading)}, {reading.Succeeded} of {reading.Trials} trials succeeded{left}");
        console.Write(TrialListTable.Of(trials.Select(trial => new TrialRow(trial.Number, trial.Title, trial.Status, trial.Epoch, trial.Epochs, trial.Score, Attempts(trial)))));
        Conclude(console, server, sweep);
    }

    /// <summary>A sweep's configurations, what went wrong, and where its report is.</summary>
    public static void Conclude(IAnsiConsole console, GridAddress server, SweepDetails sweep)
    {
        var reading = sweep.Reading;
        if (reading.Succeeded > 0)
        {
            console.Write(Configurations(sweep));
        }

        foreach (var (name, count) in new[] { ("failed", reading.Failed), ("pruned", reading.Pruned), ("cancelled", reading.Cancelled), ("waiting", reading.Waiting) })
        {
            if (count > 0)
            {
                console.WriteLine($"{name,-8} {Words.Count(count, "trial")}");
            }
        }

        if (reading.Problem.Length > 0)
        {
            console.WriteLine($"search   ended early: {reading.Problem}");
        }

        if (reading.Succeeded > 0)
        {
            console.WriteLine($"report   {server}/api/v1/sweeps/{reading.Id}/report/report.html");
        }
    }

    /// <summary>The workers.</summary>
    public static Table Workers(IReadOnlyList<WorkerCard> workers, DateTimeOffset now)
    {
        var table = new Table { Border = TableBorder.Horizontal }
            .AddColumn("Worker")
            .AddColumn(new TableColumn("State").NoWrap())
            .AddColumn("Trial")
            .AddColumn(new TableColumn("Epoch").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Images/s").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Memory").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Busy").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Heard").RightAligned().NoWrap());
        foreach (var worker in workers)
        {
            table.AddRow(
                new Text(worker.Worker),
                new Text(worker.State.ToString().ToLowerInvariant()),
                new Text(worker.Trouble.Length > 0 ? worker.Trouble : worker.Trial?.Title ?? ""),
                new Text(worker.Trial is { } trial ? $"{trial.Epoch}/{trial.Epochs}" : ""),
                new Text(worker.ImagesPerSecond is { } speed ? $"{speed:0.0}" : ""),
                new Text((worker.DeviceBytes ?? worker.ResidentBytes) is { } bytes ? Words.Bytes(bytes) : ""),
                new Text($"{worker.BusyShare:0%}"),
                new Text($"{Words.Duration(now > worker.Heard ? now - worker.Heard : TimeSpan.Zero)} ago"));
        }

        return table;
    }

    private static Table Configurations(SweepDetails sweep)
    {
        var table = new Table { Border = TableBorder.Horizontal, Caption = new TableTitle("validation part, pooled; mean ± SD over folds and seeds") }
            .AddColumn("Configuration")
            .AddColumn(new TableColumn("Trials").RightAligned().NoWrap())
            .AddColumn(new TableColumn("Dice").RightAligned().NoWrap());
        foreach (var configuration in sweep.Configurations.Where(configuration => configuration.Tally.Succeeded > 0))
        {
            var told = RemoteConfiguration.Of(configuration);
            table.AddRow(
                new Text(told.Title),
                new Text(told.Succeeded == told.Trials ? $"{told.Trials}" : $"{told.Succeeded} of {told.Trials}"),
                new Markup(told.Dice is not { } dice ? "" : dice.Deviation is { } deviation ? $"{dice.Value:0.0000} [grey]± {deviation:0.0000}[/]" : $"{dice.Value:0.0000}"));
        }

        return table;
    }

    private static string Attempts(Silo.Service.TrialSummary trial) => (trial.Attempts, trial.Status, trial.Cause) switch
    {
        (0, _, "") => "",
        (0, _, var cause) => cause,
        (var number, TrialStatus.Running, "") => $"{number} on {trial.Worker}: runs",
        (var number, TrialStatus.Succeeded, "") => $"{number} on {trial.Worker}: done",
        (var number, _, var cause) => $"{number} on {trial.Worker}{(cause.Length > 0 ? $": {cause}" : "")}",
    };
}
