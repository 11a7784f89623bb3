using FocusNetGrid.Grains.Queue;
using FocusNetGrid.Grains.Trial;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Ledger;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Storage;

namespace FocusNetGrid.Grains.Sweep;

/// <inheritdoc cref="ISweepGrain"/>
[Reentrant]
internal sealed partial class SweepGrain(
    [PersistentState(GridStorage.Submission, GridStorage.Provider)] IPersistentState<SubmissionState> submitted,
    [PersistentState(GridStorage.Sweep, GridStorage.Provider)] IPersistentState<SweepGrainState> state,
    ISpecCatalog catalog,
    GridTimes times,
    TimeProvider clock,
    ILogger<SweepGrain> logger) : Grain, ISweepGrain
{
    private SweepCoordinator? coordinator;
    private CoalescedWrite? writing;
    private Task submitting = Task.CompletedTask;
    private IGrainTimer? beat;
    private bool isChanged;
    private bool isOffered;

    private string Id => this.GetPrimaryKeyString();

    private IQueueGrain Queue => GrainFactory.GetGrain<IQueueGrain>(IQueueGrain.Key);

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        writing = new(WriteAsync);
        if (submitted.State.Submission is not { } submission)
        {
            return;
        }

        var plan = submission.Open(catalog);
        coordinator = state.State.Snapshot is { } snapshot
            ? SweepCoordinator.Restore(Id, plan, snapshot, times.LeaseTime, clock.GetUtcNow())
            : SweepCoordinator.Create(Id, plan, times.LeaseTime);
        foreach (var index in coordinator.TrialsToNote())
        {
            coordinator.Note(index, await TrialAt(index).Read());
        }

        KeepTime();
    }

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (isChanged)
        {
            await writing!.WriteAsync();
        }
    }

    /// <inheritdoc/>
    public Task<SweepReading> Submit(SweepSubmission submission)
    {
        var turn = SubmitAsync(submission, submitting);
        submitting = turn;
        return turn;
    }

    /// <inheritdoc/>
    public Task<SweepReading?> Read() => Task.FromResult(coordinator?.Read());

    /// <inheritdoc/>
    public Task<SweepContent?> ReadContent() =>
        Task.FromResult(coordinator is null ? null : new SweepContent(submitted.State.Submission!, coordinator.Snapshot()));

    /// <inheritdoc/>
    public Task Wake() => coordinator is null ? Queue.Forget(Id) : OfferAsync(always: true);

    /// <inheritdoc/>
    public async Task<LeasedTrial?> Lease(string worker, string operationId)
    {
        var answer = Known().Lease(worker, operationId, clock.GetUtcNow());
        if (answer.Assignment is not { } assignment)
        {
            await OfferAsync(always: false);
            return null;
        }

        isChanged = true;
        var sweep = coordinator!.Plan.Sweep;
        return new(Id, assignment, coordinator.Plan[assignment.Index], sweep.Retries, coordinator.WatchesEpochs);
    }

    /// <inheritdoc/>
    public Task<TrialDirective> Renew(int index, string operationId, string worker, int attempt)
    {
        isChanged = true;
        return Task.FromResult(Known().Renew(index, operationId, worker, attempt, clock.GetUtcNow()));
    }

    /// <inheritdoc/>
    public Task<TrialDirective> Note(int index, string operationId, string worker, int attempt, TrialLog log)
    {
        Known().Note(index, log);
        return Renew(index, operationId, worker, attempt);
    }

    /// <inheritdoc/>
    public Task<bool> HasLease(string operationId) => Task.FromResult(Known().Ledger.Leases.Any(lease => lease.OperationId == operationId));

    /// <inheritdoc/>
    public async Task<SettleAnswer> Settle(int index, TrialStatus status, int round, double? score)
    {
        var log = Known().WatchesResults && status == TrialStatus.Succeeded ? await TrialAt(index).Read() : null;
        isChanged = true;
        return Known().Settle(index, status, round, score, log);
    }

    /// <inheritdoc/>
    public async Task Release(int index, string operationId, int attempt, DateTimeOffset notBefore)
    {
        Known().Release(index, operationId, attempt, notBefore);
        isChanged = true;
        await OfferAsync(always: false);
    }

    /// <inheritdoc/>
    public async Task Abandon(string? worker)
    {
        var now = clock.GetUtcNow();
        string[] workers = worker is null ? [.. Known().Ledger.Leases.Select(lease => lease.Worker).Distinct()] : [worker];
        foreach (var gone in workers)
        {
            await CloseAsync(Known().Abandon(gone, now));
        }

        isChanged = true;
        await OfferAsync(always: false);
    }

    /// <inheritdoc/>
    public Task<bool> Pause() => AskedAsync(Known().Pause());

    /// <inheritdoc/>
    public Task<bool> Unpause() => AskedAsync(Known().Resume());

    /// <inheritdoc/>
    public Task<bool> Cancel() => AskedAsync(Known().Cancel());

    /// <inheritdoc/>
    public async Task<int> Retry(bool cancelledToo)
    {
        var count = Known().Retry(cancelledToo);
        await Queue.Enrol(Id);
        return await AskedAsync(count);
    }

    private SweepCoordinator Known() => coordinator ?? throw new SweepRefusedException($"there is no sweep {Id}; submit it first");

    private ITrialGrain TrialAt(int index) => GrainFactory.GetGrain<ITrialGrain>(Known().Plan[index].Id);

    private SweepPlan Open(SweepSubmission submission)
    {
        SweepPlan plan;
        try
        {
            plan = submission.Open(catalog);
        }
        catch (SpecException unreadable)
        {
            throw new SweepRefusedException(unreadable.Message);
        }

        return submission.SweepId(plan.Sweep) == Id
            ? plan
            : throw new SweepRefusedException($"the submission is that of sweep {submission.SweepId(plan.Sweep)}, not of {Id}; submit it under its own id");
    }

    /// <summary>Calls interleave here, but a submission waits for the one before: two that store at once would take each other for another activation.</summary>
    private async Task<SweepReading> SubmitAsync(SweepSubmission submission, Task earlier)
    {
        await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        var plan = Open(submission);
        if (submitted.State.Submission is { } before && before.Spec != submission.Spec)
        {
            // Only what does not decide the sweep can differ, as its id is the same; that takes effect at once.
            await StoreSubmissionAsync(submission);
            coordinator = SweepCoordinator.Restore(Id, plan, coordinator!.Snapshot(), times.LeaseTime, clock.GetUtcNow());
            foreach (var index in coordinator.TrialsToNote())
            {
                coordinator.Note(index, await TrialAt(index).Read());
            }
        }
        else if (coordinator is null)
        {
            await StoreSubmissionAsync(submission);
            coordinator ??= SweepCoordinator.Create(Id, plan, times.LeaseTime);
        }

        await Queue.Enrol(Id);
        KeepTime();
        await OfferAsync(always: true);
        return coordinator.Read();
    }

    private async Task StoreSubmissionAsync(SweepSubmission submission)
    {
        var before = submitted.State.Submission;
        submitted.State.Submission = submission;
        try
        {
            await submitted.WriteStateAsync();
        }
        catch
        {
            // Whether the write arrived is unknown; the next activation reads what is there.
            submitted.State.Submission = before;
            DeactivateOnIdle();
            throw;
        }
    }

    private async Task WriteAsync()
    {
        state.State.Snapshot = coordinator!.Snapshot();
        isChanged = false;
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            isChanged = true;
            throw;
        }
    }

    /// <summary>What a user asks for is durable before it is answered, even where it changes nothing: the first answer may have been lost.</summary>
    private async Task<T> AskedAsync<T>(T answer)
    {
        KeepTime();
        await writing!.WriteAsync();
        await OfferAsync(always: true);
        return answer;
    }

    private void KeepTime()
    {
        beat ??= this.RegisterGrainTimer(BeatAsync, new GrainTimerCreationOptions(times.BeatTime, times.BeatTime) { Interleave = true, KeepAlive = true });
    }

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (Known().Expire(clock.GetUtcNow()) is { Count: > 0 } ended)
            {
                isChanged = true;
                await CloseAsync(ended);
            }

            if (isChanged)
            {
                await writing!.WriteAsync();
            }

            await OfferAsync(always: true);
            if (Known().Ledger is { Status: SweepStatus.Finished or SweepStatus.Cancelled, Leases.Count: 0 } && !isChanged)
            {
                await Queue.Forget(Id);
                beat?.Dispose();
                beat = null;
            }
        }
        catch (Exception trouble) when (trouble is not (OutOfMemoryException or InconsistentStateException))
        {
            // The next beat tries again; what could not be stored is still marked as changed.
            LogTrouble(logger, Id, trouble);
        }
    }

    /// <summary>Tells the queue whether there is work; unless always, only where that has changed.</summary>
    private async Task OfferAsync(bool always)
    {
        var hasWork = Known().HasWork(clock.GetUtcNow());
        if (hasWork == isOffered && !always)
        {
            return;
        }

        isOffered = hasWork;
        var (priority, workers) = (coordinator!.Plan.Sweep.Priority, coordinator.Ledger.Workers);
        await (hasWork ? Queue.Offer(Id, priority, workers) : Queue.Withdraw(Id, workers));
    }

    /// <summary>Closes the records of trials that ended with their lease, as they were to stop for good anyway.</summary>
    private async Task CloseAsync(IReadOnlyList<Lease> ended)
    {
        foreach (var lease in ended)
        {
            var owner = new TrialOwner(Id, lease.Index, Known().Ledger.RoundOf(lease.Index));
            if (Known().Ledger.StateOf(lease.Index) is LedgerState.Cancelled)
            {
                await TrialAt(lease.Index).Close(owner, CloseReason.Cancelled, "cancelled");
            }
            else if (Known().Ledger.StateOf(lease.Index) is LedgerState.Pruned)
            {
                await TrialAt(lease.Index).Close(owner, CloseReason.Pruned, "pruned, and its worker was gone");
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "sweep {Sweep} could not look after its trials; it tries again")]
    private static partial void LogTrouble(ILogger logger, string sweep, Exception reason);
}
