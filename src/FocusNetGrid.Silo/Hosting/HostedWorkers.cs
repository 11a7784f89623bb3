using FocusNetGrid.Grains.Worker;
using Microsoft.Extensions.Logging;

namespace FocusNetGrid.Silo.Hosting;

/// <summary>
/// A host's workers. Grains come and go in a cluster: one whose place in the directory was on a host that died is deactivated, and nobody but its own
/// host may call it back. So each is told to start again and again, which does nothing to one that works.
/// </summary>
/// <param name="grains">Finds them.</param>
/// <param name="keys">Theirs.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Hears of those that do not come.</param>
internal sealed partial class HostedWorkers(IGrainFactory grains, IReadOnlyList<WorkerKey> keys, TimeProvider clock, ILogger<HostedWorkers> logger)
{
    private static readonly TimeSpan LookTime = TimeSpan.FromSeconds(2);

    /// <summary>Keeps them at work until told otherwise.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(LookTime, clock);
        do
        {
            await Task.WhenAll(keys.Select(StartAsync));
        }
        while (await timer.WaitForNextTickAsync(cancellationToken));
    }

    /// <summary>Has them stop within a batch and leave.</summary>
    public Task DrainAsync() => Task.WhenAll(keys.Select(key => WorkerAt(key).Drain()));

    private IWorkerGrain WorkerAt(WorkerKey key) => grains.GetGrain<IWorkerGrain>(key.ToString());

    private async Task StartAsync(WorkerKey key)
    {
        try
        {
            await WorkerAt(key).Start();
        }
        catch (Exception refusal) when (refusal is TimeoutException or OrleansMessageRejectionException or InvalidOperationException)
        {
            LogRefused(key, refusal.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "worker {Worker} does not start yet: {Reason}")]
    private partial void LogRefused(WorkerKey worker, string reason);
}
