using FocusNetGrid.Grains.Roster;
using FocusNetGrid.Grains.Worker;
using Microsoft.Extensions.Logging;

namespace FocusNetGrid.Silo.Hosting;

/// <summary>
/// A host's workers. Grains come and go in a cluster: one whose place in the directory was on a host that died is deactivated, and nobody but its own
/// host may call it back. So each is told to start again and again, which does nothing to one that works; and the grid's roster is told what each does.
/// </summary>
/// <param name="grains">Finds them.</param>
/// <param name="keys">Theirs.</param>
/// <param name="cards">Know what they do.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Hears of those that do not come.</param>
internal sealed partial class HostedWorkers(
    IGrainFactory grains, IReadOnlyList<WorkerKey> keys, HostCards cards, TimeProvider clock, ILogger<HostedWorkers> logger)
{
    private static readonly TimeSpan LookTime = TimeSpan.FromSeconds(2);

    private IRosterGrain Roster => grains.GetGrain<IRosterGrain>(IRosterGrain.Key);

    /// <summary>Keeps them at work until told otherwise.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(LookTime, clock);
        do
        {
            await Task.WhenAll([.. keys.Select(StartAsync), BeatAsync()]).WaitAsync(cancellationToken);
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    /// <summary>Has them stop within a batch and leave.</summary>
    public async Task DrainAsync()
    {
        cards.Leave();

        // A roster that does not answer must not take the workers' time to reach a checkpoint.
        await Task.WhenAll([BeatAsync(), .. keys.Select(key => WorkerAt(key).Drain())]);
        await TellAsync(() => Roster.Leave(keys[0].Silo));
    }

    private IWorkerGrain WorkerAt(WorkerKey key) => grains.GetGrain<IWorkerGrain>(key.ToString());

    private async Task StartAsync(WorkerKey key)
    {
        try
        {
            await WorkerAt(key).Start();
        }
        catch (Exception refusal) when (refusal is not OutOfMemoryException)
        {
            LogRefused(key, refusal.Message);
        }
    }

    private Task BeatAsync() => TellAsync(() => Roster.Beat(cards.Of(keys)));

    /// <summary>The roster is for people to look at; workers do not stop because it is away.</summary>
    private async Task TellAsync(Func<Task> tell)
    {
        if (keys.Count == 0)
        {
            return;
        }

        try
        {
            await tell();
        }
        catch (Exception away) when (away is not OutOfMemoryException)
        {
            LogUntold(away.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "worker {Worker} does not start yet: {Reason}")]
    private partial void LogRefused(WorkerKey worker, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "the roster was not told what the workers do: {Reason}")]
    private partial void LogUntold(string reason);
}
