using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Workers;

/// <summary>
/// Trains in a process of its own, so that neither a crash in native code nor memory that runs out takes this one along. The process starts with
/// the first trial, stays warm from trial to trial, and is replaced when it dies.
/// </summary>
/// <param name="launch">How the process is started.</param>
/// <param name="options">How patient this is with it.</param>
/// <param name="clock">The time.</param>
public sealed class TrainerRunner(TrainerLaunch launch, TrainerOptions options, TimeProvider clock) : ITrialRunner, IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private TrainerProcess? _process;

    /// <summary>The number of the process; null while there is none.</summary>
    public int? ProcessId => _process?.Id;

    /// <inheritdoc/>
    /// <remarks>One trial at a time. The process trains on the device that it was started for.</remarks>
    /// <exception cref="AttemptFailedException">
    /// The trial failed, or its process died, hung or was killed; other trials may do better, and this one goes on from its last checkpoint. What
    /// concerns the input, the disk or the machine is thrown as the same exception as by a runner in this process.
    /// </exception>
    public async Task<TrialResult> RunAsync(TrialAssignment assignment, ITrialObserver observer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        ArgumentNullException.ThrowIfNull(observer);
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var process = await WarmAsync().ConfigureAwait(false);
            var conversation = new TrainerConversation(process, launch, options, clock);
            return await conversation.TrainAsync(assignment, observer, cancellationToken).ConfigureAwait(false);
        }
        catch (AttemptFailedException failed) when (failed.Failure.Kind != FailureKind.Certain)
        {
            // After an error that nobody expected the device may be in no state for another trial.
            await RetireAsync().ConfigureAwait(false);
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Has the process open the data of the trial that is likely to come next, while it trains this one.</summary>
    public Task PrepareAsync(TrialSpec next)
    {
        ArgumentNullException.ThrowIfNull(next);
        _process?.Send(new TrainerOrder.Prepare(next.Data));
        return Task.CompletedTask;
    }

    /// <summary>Ends the process; no trial may be running.</summary>
    public async ValueTask DisposeAsync()
    {
        await RetireAsync().ConfigureAwait(false);
        _turn.Dispose();
    }

    private async Task<TrainerProcess> WarmAsync()
    {
        if (_process is { HasEnded: true })
        {
            await RetireAsync().ConfigureAwait(false);
        }

        return _process ??= TrainerProcess.Start(launch);
    }

    private async Task RetireAsync()
    {
        if (Interlocked.Exchange(ref _process, null) is { } retired)
        {
            await retired.DisposeAsync().ConfigureAwait(false);
        }
    }
}
