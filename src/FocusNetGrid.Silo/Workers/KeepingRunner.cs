using FocusNetGrid.Silo.Artifacts;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Workers;

/// <summary>
/// Trains on a disk of this host and keeps what comes of it elsewhere: before an attempt it brings what the earlier ones left, and no epoch is told
/// before its checkpoint is kept.
/// </summary>
/// <param name="runner">Trains.</param>
/// <param name="store">Keeps.</param>
internal sealed class KeepingRunner(ITrialRunner runner, IArtifactStore store) : ITrialRunner, IAsyncDisposable
{
    /// <inheritdoc/>
    public async Task<TrialResult> RunAsync(TrialAssignment assignment, ITrialObserver observer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        var trial = Path.GetFileName(assignment.Directory);
        await store.FetchAsync(trial, assignment.Attempt, assignment.Directory, cancellationToken).ConfigureAwait(false);
        try
        {
            var keeping = new Keeping(observer, token => store.KeepAsync(trial, assignment.Attempt, assignment.Directory, token));
            return await runner.RunAsync(assignment, keeping, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // The result, or the checkpoint of an attempt that was stopped; a worker that leaves still keeps it.
            await store.KeepAsync(trial, assignment.Attempt, assignment.Directory, CancellationToken.None).ConfigureAwait(false);
            Directory.Delete(assignment.Directory, recursive: true);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (runner is IAsyncDisposable process)
        {
            await process.DisposeAsync().ConfigureAwait(false);
        }
    }

    private sealed class Keeping(ITrialObserver observer, Func<CancellationToken, Task> keep) : ITrialObserver
    {
        public void Started(TrialAssignment assignment, int epochsDone) => observer.Started(assignment, epochsDone);

        public void Stepped(StepProgress progress) => observer.Stepped(progress);

        public async ValueTask<TrialDirective> EpochEndedAsync(EpochRecord epoch, CancellationToken cancellationToken)
        {
            await keep(cancellationToken).ConfigureAwait(false);
            return await observer.EpochEndedAsync(epoch, cancellationToken).ConfigureAwait(false);
        }
    }
}
