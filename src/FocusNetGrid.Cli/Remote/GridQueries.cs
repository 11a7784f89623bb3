using FocusNetGrid.Grains.Roster;
using FocusNetGrid.Silo.Service;

namespace FocusNetGrid.Cli.Remote;

/// <summary>What the commands want to know of a grid.</summary>
internal static class GridQueries
{
    private const int PageSize = TrialQuery.MostLimit;

    /// <summary>Every sweep, the newest first.</summary>
    public static async Task<IReadOnlyList<SweepSummary>> SweepsAsync(this GridClient grid, CancellationToken cancellationToken)
    {
        var sweeps = new List<SweepSummary>();
        for (var total = int.MaxValue; sweeps.Count < total;)
        {
            var page = await grid.GetAsync<SweepListPage>($"sweeps?offset={sweeps.Count}&limit={PageSize}", cancellationToken);
            sweeps.AddRange(page.Sweeps);
            total = page.Sweeps.Count == 0 ? sweeps.Count : page.Total;
        }

        return sweeps;
    }

    /// <summary>The sweep that a user names by its id, by the beginning of it, or by its name, which then is the newest sweep of that name.</summary>
    /// <exception cref="RemoteException">There is none, or several.</exception>
    public static async Task<string> SweepIdAsync(this GridClient grid, string given, CancellationToken cancellationToken)
    {
        var sweeps = await grid.SweepsAsync(cancellationToken);
        if ((sweeps.FirstOrDefault(sweep => sweep.Reading.Id == given) ?? sweeps.FirstOrDefault(sweep => sweep.Reading.Name == given)) is { } found)
        {
            return found.Reading.Id;
        }

        var begins = sweeps.Where(sweep => given.Length >= 4 && sweep.Reading.Id.StartsWith(given, StringComparison.OrdinalIgnoreCase)).ToList();
        return begins switch
        {
            [var only] => only.Reading.Id,
            [] => throw Unknown($"{grid.Address}: '{given}' is no sweep there; give an id or a name that 'focusnetgrid list' shows"),
            _ => throw Unknown($"{grid.Address}: '{given}' is the beginning of {begins.Count} ids; give more of it"),
        };
    }

    /// <summary>A sweep.</summary>
    public static Task<SweepDetails> SweepAsync(this GridClient grid, string id, CancellationToken cancellationToken) => grid.GetAsync<SweepDetails>($"sweeps/{id}", cancellationToken);

    /// <summary>Every trial of a sweep.</summary>
    public static async Task<IReadOnlyList<TrialSummary>> TrialsAsync(this GridClient grid, string id, CancellationToken cancellationToken)
    {
        var trials = new List<TrialSummary>();
        for (var total = int.MaxValue; trials.Count < total;)
        {
            var page = await grid.GetAsync<TrialPage>($"sweeps/{id}/trials?offset={trials.Count}&limit={PageSize}", cancellationToken);
            trials.AddRange(page.Trials);
            total = page.Trials.Count == 0 ? trials.Count : page.Total;
        }

        return trials;
    }

    /// <summary>Every worker.</summary>
    public static Task<IReadOnlyList<WorkerCard>> WorkersAsync(this GridClient grid, CancellationToken cancellationToken) => grid.GetAsync<IReadOnlyList<WorkerCard>>("workers", cancellationToken);

    private static RemoteException Unknown(string line) => new([line], CommandLine.ExitCode.WrongInput);
}

/// <summary>Some of the sweeps.</summary>
/// <param name="Total">Sweeps in all.</param>
/// <param name="Sweeps">Those of the page.</param>
internal sealed record SweepListPage(int Total, IReadOnlyList<SweepSummary> Sweeps);
