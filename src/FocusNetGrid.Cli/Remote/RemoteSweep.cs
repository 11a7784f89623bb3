using FocusNetGrid.Cli.Results;
using FocusNetGrid.Silo.Service;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Cli.Remote;

/// <summary>A sweep of a grid for programs, with the names that a run of this machine has where they mean the same.</summary>
internal sealed record RemoteSweep(
    int ExitCode, string Name, string Run, string Server, string Status, double? SecondsLeft, IReadOnlyList<RemoteConfiguration> Configurations, IReadOnlyList<RemoteTrial> Trials)
{
    public static RemoteSweep Of(GridAddress server, SweepDetails sweep, IReadOnlyList<Silo.Service.TrialSummary> trials, int exitCode) => new(
        exitCode,
        sweep.Reading.Name,
        sweep.Reading.Id,
        server.ToString(),
        StatusOf(sweep.Reading),
        sweep.SecondsLeft,
        [.. sweep.Configurations.Select(RemoteConfiguration.Of)],
        [.. trials.Select(trial => RemoteTrial.Of(sweep, trial))]);

    /// <summary>How far a sweep is, in a word.</summary>
    public static string StatusOf(SweepReading reading) => reading.Status switch
    {
        SweepStatus.Active when reading.Running > 0 => "running",
        SweepStatus.Active => "waiting",
        var status => status.ToString().ToLowerInvariant(),
    };

    /// <summary>The sweep as a list shows it.</summary>
    public static ListedRun Listed(SweepSummary sweep)
    {
        var reading = sweep.Reading;
        return new(reading.Name, reading.Id, StatusOf(reading), reading.Trials, reading.Succeeded, reading.Failed, reading.Pruned + reading.Cancelled, reading.Best);
    }

    /// <summary>How the process ends that waited for a sweep.</summary>
    public static int Outcome(SweepReading reading) => reading.Failed > 0 ? CommandLine.ExitCode.SomeTrialsFailed : CommandLine.ExitCode.Success;
}

/// <summary>A configuration for programs.</summary>
internal sealed record RemoteConfiguration(string Title, int Trials, int Succeeded, Spread? Dice)
{
    public static RemoteConfiguration Of(ConfigurationSummary configuration)
    {
        var tally = configuration.Tally;
        return new(
            configuration.Label,
            tally.Succeeded + tally.Failed + tally.Stopped + tally.Unfinished,
            tally.Succeeded,
            tally.Mean is { } mean ? new(mean, tally.Succeeded > 1 ? tally.Deviation : null) : null);
    }
}

/// <summary>A trial for programs.</summary>
internal sealed record RemoteTrial(
    string Id, int Number, string Title, string Configuration, int Fold, int Seed, TrialStatus Status, int Attempts, int Epochs, double? Dice, string Worker, string? Error)
{
    public static RemoteTrial Of(SweepDetails sweep, Silo.Service.TrialSummary trial) => new(
        trial.Id,
        trial.Number,
        trial.Title,
        sweep.Configurations.FirstOrDefault(configuration => configuration.Number == trial.Configuration)?.Label ?? "",
        trial.Fold,
        trial.Seed,
        trial.Status,
        trial.Attempts,
        trial.Epoch,
        trial.Score,
        trial.Worker,
        trial.Cause.Length > 0 ? trial.Cause : null);
}
