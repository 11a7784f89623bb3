using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Placement;

namespace FocusNetGrid.Grains.Worker;

/// <inheritdoc cref="IWorkerGrain"/>
[Reentrant]
[PreferLocalPlacement]
[Immovable]
internal sealed class WorkerGrain(WorkerServices services, ILocalSiloDetails silo, ILogger<WorkerGrain> logger) : Grain, IWorkerGrain, IDisposable
{
    private WorkerLoop? loop;
    private Task working = Task.CompletedTask;
    private bool isLeaving;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = WorkerKey.Parse(this.GetPrimaryKeyString());
        return key.Silo == silo.Name
            ? Task.CompletedTask
            : throw new InvalidOperationException($"worker {key} was called on silo {silo.Name}, which does not have its device; only its own silo may start it");
    }

    /// <inheritdoc/>
    public Task Start()
    {
        // A loop that ended by an error of the grid's, perhaps before it had begun, is begun anew by the host that looks after it.
        if ((loop is null || working.IsFaulted) && !isLeaving)
        {
            loop?.Dispose();

            // A worker stays as long as it works, however quiet its grain is.
            DelayDeactivation(Timeout.InfiniteTimeSpan);
            loop = new(WorkerKey.Parse(this.GetPrimaryKeyString()), services, GrainFactory, logger, TaskScheduler.Current);
            working = loop.RunAsync();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task Drain()
    {
        isLeaving = true;
        loop?.Leave();
        return working;
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Drain().WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => loop?.Dispose();
}
