using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Telemetry;
using FocusNetGrid.Sweeps.Fairness;
using Microsoft.Extensions.Logging;

namespace FocusNetGrid.Grains.Queue;

/// <inheritdoc cref="IQueueGrain"/>
internal sealed partial class QueueGrain(
    [PersistentState(GridStorage.Queue, GridStorage.Provider)] IPersistentState<QueueGrainState> state,
    GridTimes times,
    QueueInstruments instruments,
    TimeProvider clock,
    ILogger<QueueGrain> logger)
    : Grain, IQueueGrain
{
    private readonly FairShare shares = new();

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        instruments.Move(here: true);

        // Sweeps offer their work by themselves; one whose silo is gone has to be called into being first.
        this.RegisterGrainTimer(WakeAsync, new GrainTimerCreationOptions(TimeSpan.Zero, 10 * times.BeatTime) { Interleave = true, KeepAlive = true });
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        instruments.Move(here: false);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<string?> NextSweep(string worker, SweepIds refused)
    {
        var sweep = shares.Next(worker, clock.GetUtcNow(), refused.Ids.Count == 0 ? null : refused.Ids.ToHashSet(StringComparer.Ordinal));
        if (sweep is not null)
        {
            instruments.Served(sweep);
        }

        return Task.FromResult(sweep);
    }

    /// <inheritdoc/>
    public Task Offer(string sweep, int priority, int workers)
    {
        shares.Offer(sweep, priority, workers, clock.GetUtcNow());
        instruments.Offered(sweep);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Withdraw(string sweep, int workers)
    {
        shares.Withdraw(sweep, workers, clock.GetUtcNow());
        instruments.Withdrawn(sweep);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Enrol(string sweep) => state.State.Sweeps.Contains(sweep) ? Task.CompletedTask : StoreAsync([.. state.State.Sweeps, sweep]);

    /// <inheritdoc/>
    public Task Forget(string sweep)
    {
        shares.Forget(sweep);
        instruments.Withdrawn(sweep);
        return state.State.Sweeps.Contains(sweep) ? StoreAsync([.. state.State.Sweeps.Where(known => known != sweep)]) : Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<SweepIds> Read() => Task.FromResult(new SweepIds(state.State.Sweeps));

    private async Task StoreAsync(IReadOnlyList<string> sweeps)
    {
        var before = state.State.Sweeps;
        state.State.Sweeps = sweeps;
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            state.State.Sweeps = before;
            DeactivateOnIdle();
            throw;
        }
    }

    private Task WakeAsync(CancellationToken cancellationToken) => Task.WhenAll(state.State.Sweeps.Select(WakeAsync));

    private async Task WakeAsync(string sweep)
    {
        try
        {
            await GrainFactory.GetGrain<ISweepGrain>(sweep).Wake();
        }
        catch (Exception asleep) when (asleep is not OutOfMemoryException)
        {
            // It is called again at the next beat, and must not keep the others waiting.
            LogAsleep(logger, sweep, asleep);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "sweep {Sweep} could not be woken up")]
    private static partial void LogAsleep(ILogger logger, string sweep, Exception reason);
}
