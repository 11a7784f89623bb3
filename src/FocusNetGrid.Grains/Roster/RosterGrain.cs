namespace FocusNetGrid.Grains.Roster;

/// <inheritdoc cref="IRosterGrain"/>
internal sealed class RosterGrain(
    [PersistentState(GridStorage.Roster, GridStorage.Provider)] IPersistentState<RosterGrainState> state, GridTimes times, TimeProvider clock)
    : Grain, IRosterGrain
{
    private readonly SortedDictionary<string, WorkerCard> workers = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task Enlist(SweepEntry sweep)
    {
        var before = state.State.Sweeps;
        if (before.Any(known => known.Id == sweep.Id))
        {
            return;
        }

        state.State.Sweeps = [.. before, sweep];
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            // Whether the write arrived is unknown; the next activation reads what is there.
            state.State.Sweeps = before;
            DeactivateOnIdle();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<SweepEntries> Sweeps() => Task.FromResult(new SweepEntries(state.State.Sweeps));

    /// <inheritdoc/>
    public Task Beat(WorkerCards cards)
    {
        foreach (var card in cards.All)
        {
            // Hosts' clocks differ; how long a worker has been silent is measured by this one.
            workers[card.Worker] = card with { Heard = clock.GetUtcNow() };
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Leave(string host)
    {
        foreach (var gone in workers.Values.Where(card => card.Host == host).ToArray())
        {
            workers.Remove(gone.Worker);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<WorkerCards> Workers()
    {
        var now = clock.GetUtcNow();
        foreach (var gone in workers.Values.Where(card => now - card.Heard > times.ForgottenTime).ToArray())
        {
            workers.Remove(gone.Worker);
        }

        return Task.FromResult(new WorkerCards(
            [.. workers.Values.Select(card => now - card.Heard > times.SilentTime ? card with { State = WorkerState.Silent } : card)]));
    }
}
