using System.Text.Json;
using FocusNetGrid.Grains;
using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Silo.Storage;
using FocusNetGrid.Sweeps;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Silo.Runs;

/// <summary>Asks something of a run: of the process that works on it, or, where there is none, of the run as it rests.</summary>
/// <param name="directory">The run.</param>
/// <param name="catalog">Reads its spec.</param>
/// <param name="clock">The time.</param>
public sealed class RunControl(RunDirectory directory, ISpecCatalog catalog, TimeProvider clock)
{
    private static readonly TimeSpan LookTime = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Whether a process works on the run now.</summary>
    public bool IsRunning => File.Exists(directory.Lock) && RunLock.IsHeld(directory);

    /// <summary>Asks.</summary>
    /// <param name="request">One of <see cref="SweepRequests"/>.</param>
    /// <param name="cancellationToken">Gives up waiting; the request stands.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="RunException">There is no run in the folder, or the process that works on it does not answer.</exception>
    public async Task<string> AskAsync(string request, CancellationToken cancellationToken)
    {
        if (!directory.HasRun || !File.Exists(directory.Database))
        {
            throw new RunException(directory.Root, "holds no run that has begun; give the folder that 'focusnetgrid run' wrote");
        }

        return IsRunning ? await AskOwnerAsync(request, cancellationToken) : await DoAsync(request);
    }

    private async Task<string> AskOwnerAsync(string request, CancellationToken cancellationToken)
    {
        await using var database = GridDatabase.Open(directory.Database);
        var id = await database.AskAsync(request, clock.GetUtcNow());
        for (var asked = clock.GetTimestamp(); clock.GetElapsedTime(asked) < Patience && IsRunning;)
        {
            if (database.AnswerTo(id) is { } answer)
            {
                return answer;
            }

            await Task.Delay(LookTime, clock, cancellationToken);
        }

        return database.AnswerTo(id)
            ?? throw new RunException(directory.Root, $"has not answered '{request}' yet; the request waits, and whoever works on the run next answers it first");
    }

    /// <summary>Under the run's lock nobody else has the sweep, so its state may be changed as it rests.</summary>
    private async Task<string> DoAsync(string request)
    {
        using var owned = RunLock.Acquire(directory, clock);
        await using var database = GridDatabase.Open(directory.Database);
        var (id, plan) = RunArchive.Plan(directory, catalog);
        if (database.Read(GridStorage.Sweep, id) is not { } row || JsonSerializer.Deserialize<SweepGrainState>(row.Json, SweepJson.Options)?.Snapshot is not { } snapshot)
        {
            return "nothing to do: the sweep has not begun";
        }

        var sweep = SweepCoordinator.Restore(id, plan, snapshot, TimeSpan.Zero, clock.GetUtcNow());
        foreach (var worker in sweep.Ledger.Leases.Select(lease => lease.Worker).Distinct().ToArray())
        {
            sweep.Abandon(worker, clock.GetUtcNow());
        }

        var answer = await SweepRequests.DoAsync(SweepControl.Of(sweep), request);
        var state = JsonSerializer.SerializeToUtf8Bytes(new SweepGrainState { Snapshot = sweep.Snapshot() }, SweepJson.Options);
        return await database.WriteAsync(GridStorage.Sweep, id, row.Etag, state) is null
            ? throw new RunException(directory.Root, "was changed by another process meanwhile; ask again")
            : answer;
    }
}
