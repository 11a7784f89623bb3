using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Checkpoints;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Devices;
using FocusNetGrid.Training.Files;

namespace FocusNetGrid.Training.Trials;

/// <summary>
/// Trains trials in this process, one at a time: torch's random generator belongs to the process, so two at once would take each other's numbers.
/// A trial's folder carries it: after every epoch its checkpoint is replaced durably, and when the trial is stopped between two steps as well. So a
/// stop costs at most the batch in hand, and a kill at any moment at most the epoch. On the CPU, with the same number of threads, a resumed trial
/// ends with the same bits as one never interrupted. Only the newest attempt that has begun in a folder writes there.
/// </summary>
/// <param name="data">Gives the trials their data.</param>
/// <param name="time">For progress and the cost; no result depends on it.</param>
public sealed class TrialRunner(IPreparedDataProvider data, TimeProvider time) : ITrialRunner, IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private readonly TrainingThread thread = new();

    /// <inheritdoc/>
    /// <remarks>
    /// A folder that holds the trial's result gives it back without work. After <see cref="StopReason.Pruned"/> the best weights so far are
    /// measured and returned, but no result is left in the folder: the same trial may go on later, in a sweep that prunes less.
    /// </remarks>
    /// <exception cref="TrialStoppedException">
    /// Stopped for another reason than pruning; a checkpoint stands after the last step. Or superseded: a newer attempt has begun in the folder, and
    /// nothing was written there after it had.
    /// </exception>
    /// <exception cref="OperationCanceledException">Cancelled; a checkpoint stands after the last step.</exception>
    /// <exception cref="DeviceException">There is no such device.</exception>
    /// <exception cref="DataException">The data cannot be used, or are not those that the trial was planned with.</exception>
    /// <exception cref="CheckpointException">The folder holds another trial, or a damaged checkpoint.</exception>
    /// <exception cref="StorageException">The disk is full or refuses; the last checkpoint stands.</exception>
    /// <exception cref="DivergedException">A loss is infinite or not a number.</exception>
    public async Task<TrialResult> RunAsync(TrialAssignment assignment, ITrialObserver observer, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await RunAloneAsync(assignment, observer, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Ends the training thread; no trial may be running.</summary>
    public void Dispose()
    {
        thread.Dispose();
        turn.Dispose();
    }

    private async Task<TrialResult> RunAloneAsync(TrialAssignment assignment, ITrialObserver observer, CancellationToken cancellationToken)
    {
        var files = new TrialFiles(assignment.Directory);
        if (ResultFile.Find(files.Result, assignment.Trial) is { } finished)
        {
            return finished;
        }

        var device = ComputeDevice.Resolve(assignment.Device);
        var prepared = await data.GetAsync(assignment.Trial.Data, cancellationToken).ConfigureAwait(false);
        DurableFile.CreateDirectory(files.Directory);
        var fence = AttemptFence.Enter(files, assignment.Attempt);
        TrialFile.Claim(files.Trial, assignment.Trial, fence.Write);

        var session = await thread.RunAsync(() => TrialSession.Open(assignment, fence, prepared, device, time)).ConfigureAwait(false);
        try
        {
            observer.Started(assignment, session.Progress.History.Count);
            await TrainAsync(session, observer, cancellationToken).ConfigureAwait(false);
            var result = await thread.RunAsync(() => session.Measure(observer, cancellationToken)).ConfigureAwait(false);
            if (session.Trained)
            {
                ResultFile.Write(files.Result, result, fence.Write);
            }

            return result;
        }
        finally
        {
            await thread.RunAsync(session.Dispose).ConfigureAwait(false);
        }
    }

    /// <summary>Trains until every epoch is done or the trial is pruned.</summary>
    private async Task TrainAsync(TrialSession session, ITrialObserver observer, CancellationToken cancellationToken)
    {
        var epoch = session.Progress.History is [.., var last] ? last : null;
        while (true)
        {
            var directive = epoch is null
                ? TrialDirective.Continue
                : await observer.EpochEndedAsync(epoch, cancellationToken).ConfigureAwait(false);
            if (directive.Reason is { } reason and not StopReason.Pruned)
            {
                throw new TrialStoppedException(reason);
            }

            if (directive.IsStop || session.Trained)
            {
                return;
            }

            epoch = await thread.RunAsync(() => session.RunEpoch(observer, cancellationToken)).ConfigureAwait(false);
        }
    }
}
