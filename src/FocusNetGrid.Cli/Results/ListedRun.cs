using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Ledger;

namespace FocusNetGrid.Cli.Results;

/// <summary>A run as a list shows it.</summary>
/// <param name="Name">Its spec's name.</param>
/// <param name="Run">Its folder.</param>
/// <param name="Status">One word.</param>
/// <param name="Trials">Its trials, so far.</param>
/// <param name="Succeeded">Those with a result.</param>
/// <param name="Failed">Those without one whose attempts are used up.</param>
/// <param name="Stopped">Those that were pruned or cancelled.</param>
/// <param name="Best">The best trial; null before the first result.</param>
internal sealed record ListedRun(string Name, string Run, string Status, int Trials, int Succeeded, int Failed, int Stopped, BestTrial? Best)
{
    /// <summary>Reads a run's folder.</summary>
    public static async Task<ListedRun> OfAsync(RunDirectory directory, TimeProvider clock)
    {
        var catalog = new Training.Catalog();
        var outcome = await RunArchive.OpenAsync(directory, catalog);
        return new(
            outcome.Sweep.Name,
            directory.Root,
            StatusOf(outcome, new RunControl(directory, catalog, clock).IsRunning),
            outcome.Trials.Count,
            outcome.Succeeded.Count(),
            outcome.Failed.Count(),
            outcome.Pruned.Count() + outcome.Cancelled.Count(),
            outcome.Reading?.Best);
    }

    /// <summary>How far a run is, in a word.</summary>
    public static string StatusOf(RunOutcome outcome, bool isRunning) => outcome.Reading?.Status switch
    {
        SweepStatus.Paused => "paused",
        SweepStatus.Cancelled => "cancelled",
        SweepStatus.Finished => "finished",
        _ when isRunning => "running",
        _ => "interrupted",
    };
}
