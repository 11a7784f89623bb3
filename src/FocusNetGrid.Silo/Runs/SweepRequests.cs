using FocusNetGrid.Silo.Storage;

namespace FocusNetGrid.Silo.Runs;

/// <summary>The requests that a user can make of a run from another terminal, as they wait in its database.</summary>
public static class SweepRequests
{
    /// <summary>Trials that run stop and go on when the run is resumed.</summary>
    public const string Pause = "pause";

    /// <summary>A paused run goes on.</summary>
    public const string Resume = "resume";

    /// <summary>The run is given up.</summary>
    public const string Cancel = "cancel";

    /// <summary>Failed trials are tried anew.</summary>
    public const string Retry = "retry";

    /// <summary>Failed and cancelled trials are tried anew.</summary>
    public const string RetryCancelled = "retry-cancelled";

    /// <summary>Does what waits in the database to be done, oldest first.</summary>
    internal static async Task AnswerAsync(SweepControl sweep, GridDatabase database)
    {
        while (database.OldestRequest() is var (id, verb))
        {
            await database.AnswerAsync(id, await DoAsync(sweep, verb));
        }
    }

    /// <summary>Does what is asked for, and says what came of it.</summary>
    internal static async Task<string> DoAsync(SweepControl sweep, string verb) => verb switch
    {
        Pause => await sweep.Pause() ? "paused" : "nothing to pause: the sweep is not active",
        Resume => await sweep.Resume() ? "resumed" : "nothing to resume: the sweep is not paused",
        Cancel => await sweep.Cancel() ? "cancelled" : "nothing to cancel: the sweep is over",
        Retry => Retried(await sweep.Retry(false)),
        RetryCancelled => Retried(await sweep.Retry(true)),
        _ => $"'{verb}' is not known to the version that works on the run",
    };

    private static string Retried(int count) => count switch
    {
        0 => "nothing to retry: no trial has failed",
        1 => "1 trial is tried anew",
        _ => $"{count} trials are tried anew",
    };
}
