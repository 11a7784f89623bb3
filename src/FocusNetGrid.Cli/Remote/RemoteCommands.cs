using FocusNetGrid.Cli.CommandLine;
using FocusNetGrid.Cli.Results;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Service;

namespace FocusNetGrid.Cli.Remote;

/// <summary>The verbs that a run of this machine knows as well, asked of a grid.</summary>
internal static class RemoteCommands
{
    /// <summary>Lists its sweeps.</summary>
    public static async Task<int> ListAsync(this GridClient grid, CommandContext context, CancellationToken cancellationToken)
    {
        ListedRun[] runs = [.. (await grid.SweepsAsync(cancellationToken)).Select(RemoteSweep.Listed)];
        context.Screen.Show(console => RunListTable.ShowSweeps(console, grid.Address.ToString(), runs));
        context.Screen.ShowJson(new { exitCode = ExitCode.Success, runs });
        return ExitCode.Success;
    }

    /// <summary>Shows a sweep.</summary>
    public static async Task<int> ShowAsync(this GridClient grid, CommandContext context, string given, CancellationToken cancellationToken)
    {
        var id = await grid.SweepIdAsync(given, cancellationToken);
        var (sweep, trials) = (await grid.SweepAsync(id, cancellationToken), await grid.TrialsAsync(id, cancellationToken));
        context.Screen.Show(console => RemoteTables.Show(console, grid.Address, sweep, trials));
        context.Screen.ShowJson(RemoteSweep.Of(grid.Address, sweep, trials, ExitCode.Success));
        return ExitCode.Success;
    }

    /// <summary>Follows a sweep to its end.</summary>
    public static async Task<int> WatchAsync(this GridClient grid, CommandContext context, string given, CancellationToken cancellationToken) =>
        await new SweepWatch(context, grid).FollowAsync(await grid.SweepIdAsync(given, cancellationToken), cancellationToken);

    /// <summary>Asks something of a sweep.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="context">What was typed.</param>
    /// <param name="given">The sweep.</param>
    /// <param name="request">One of <see cref="SweepRequests"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<int> AskAsync(this GridClient grid, CommandContext context, string given, string request, CancellationToken cancellationToken)
    {
        var id = await grid.SweepIdAsync(given, cancellationToken);
        var path = request == SweepRequests.RetryCancelled ? $"{SweepRequests.Retry}?cancelled=true" : request;
        var answer = await grid.PostAsync<SweepAnswer>($"sweeps/{id}/{path}", cancellationToken);
        context.Screen.Print($"{answer.Sweep.Reading.Name} ({id}): {answer.Message}");
        context.Screen.ShowJson(new { exitCode = ExitCode.Success, run = id, answer = answer.Message });
        return ExitCode.Success;
    }
}
