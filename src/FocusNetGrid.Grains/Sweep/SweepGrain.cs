using FocusNetGrid.Grains.Queue;
using FocusNetGrid.Grains.Roster;
using FocusNetGrid.Grains.Telemetry;
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
    SweepInstruments instruments,
    TimeProvider clock,
    ILogger<SweepGrain> logger) : Grain, ISweepGrain
{
    private SweepBook? book;
    private SweepOffer? offer;
    private IGrainTimer? beat;

    private string Id => this.GetPrimaryKeyString();

    private IQueueGrain Queue => GrainFactory.GetGrain<IQueueGrain>(IQueueGrain.Key);

    private SweepBook Book => book ?? throw new InvalidOperationException($"sweep {Id} is not active yet");

    private SweepCoordinator Known => Book.Known;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        offer = new(Id, Queue);
        book = new(Id, submitted, state, catalog, times, clock, trial => GrainFactory.GetGrain<ITrialGrain>(trial).Read(), this.DeactivateOnIdle);
        await book.OpenAsync();
        if (book.Found is not null)
        {
            KeepTime();
        }
    }

    /// <inheritdoc/>
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        instruments.Forget(Id);
        if (book is { IsChanged: true })
        {
            await book.WriteAsync();
        }
    }

    /// <inheritdoc/>
    public async Task<SweepReading> Submit(SweepSubmission submission)
    {
        using var span = GridTelemetry.Spans.StartActivity("submit")?.SetTag("focusnetgrid.sweep", Id);
        await Book.SubmitAsync(submission);
        await Queue.Enrol(Id);
        await GrainFactory.GetGrain<IRosterGrain>(IRosterGrain.Key).Enlist(new(Id, Known.Plan.Sweep.Name, clock.GetUtcNow()));
        KeepTime();
        await OfferAsync(always: true);
        return Measured();
    }

    /// <inheritdoc/>
    public Task<SweepReading?> Read() => Task.FromResult(Book.Found?.Read());

    /// <inheritdoc/>
    public Task<SweepContent?> ReadContent() => Task.FromResult(Book.Content);

    /// <inheritdoc/>
    public Task Wake() => Book.Found is null ? Queue.Forget(Id) : OfferAsync(always: true);

    /// <inheritdoc/>
    public async Task<LeasedTrial?> Lease(string worker, string operationId)
    {
        var answer = Known.Lease(worker, operationId, clock.GetUtcNow());
        if (answer.Assignment is not { } assignment)
        {
            await OfferAsync(always: false);
            return null;
        }

        Book.Change();
        var sweep = Known.Plan.Sweep;
        return new(Id, assignment, Known.Plan[assignment.Index], sweep.Retries, Known.WatchesEpochs);
    }

    /// <inheritdoc/>
    public Task<TrialDirective> Renew(int index, string operationId, string worker, int attempt)
    {
        // When a lease ends is not stored: whoever opens the sweep gives each its whole time anew.
        var before = Known.Ledger.LeaseOf(index)?.Attempt;
        var directive = Known.Renew(index, operationId, worker, attempt, clock.GetUtcNow());
        if (Known.Ledger.LeaseOf(index)?.Attempt != before)
        {
            Book.Change();
        }

        return Task.FromResult(directive);
    }

    /// <inheritdoc/>
    public Task<TrialDirective> Note(int index, string operationId, string worker, int attempt, TrialLog log)
    {
        Known.Note(index, log);
        return Renew(index, operationId, worker, attempt);
    }

    /// <inheritdoc/>
    public Task<bool> HasLease(string operationId) => Task.FromResult(Known.Ledger.Leases.Any(lease => lease.OperationId == operationId));

    /// <inheritdoc/>
    public async Task<SettleAnswer> Settle(int index, TrialStatus status, int round, double? score)
    {
        var log = Known.WatchesResults && status == TrialStatus.Succeeded ? await TrialAt(index).Read() : null;
        Book.Change();
        return Known.Settle(index, status, round, score, log);
    }

    /// <inheritdoc/>
    public async Task Release(int index, string operationId, int attempt, DateTimeOffset notBefore, bool hasFailed)
    {
        Known.Release(index, operationId, attempt, notBefore, hasFailed);
        Book.Change();
        await OfferAsync(always: false);
    }

    /// <inheritdoc/>
    public async Task Abandon(string? worker)
    {
        var now = clock.GetUtcNow();
        string[] workers = worker is null ? [.. Known.Ledger.Leases.Select(lease => lease.Worker).Distinct()] : [worker];
        foreach (var gone in workers)
        {
            await CloseAsync(Known.Abandon(gone, now));
        }

        Book.Change();
        await OfferAsync(always: false);
    }

    /// <inheritdoc/>
    public Task<bool> Pause() => AskedAsync(Known.Pause());

    /// <inheritdoc/>
    public Task<bool> Unpause() => AskedAsync(Known.Resume());

    /// <inheritdoc/>
    public Task<bool> Cancel() => AskedAsync(Known.Cancel());

    /// <inheritdoc/>
    public async Task<int> Retry(bool cancelledToo)
    {
        var count = Known.Retry(cancelledToo);
        await Queue.Enrol(Id);
        return await AskedAsync(count);
    }

    private ITrialGrain TrialAt(int index) => GrainFactory.GetGrain<ITrialGrain>(Known.Plan[index].Id);

    /// <summary>What a user asks for is durable before it is answered, even where it changes nothing: the first answer may have been lost.</summary>
    private async Task<T> AskedAsync<T>(T answer)
    {
        KeepTime();
        await Book.WriteAsync();
        await OfferAsync(always: true);
        Measured();
        return answer;
    }

    private SweepReading Measured()
    {
        var reading = Known.Read();
        instruments.Note(reading);
        return reading;
    }

    private void KeepTime()
    {
        beat ??= this.RegisterGrainTimer(BeatAsync, new GrainTimerCreationOptions(times.BeatTime, times.BeatTime) { Interleave = true, KeepAlive = true });
    }

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (Known.Expire(clock.GetUtcNow()) is { Count: > 0 } ended)
            {
                instruments.Expired(ended.Count);
                Book.Change();
                await CloseAsync(ended);
            }

            Measured();
            if (Book.IsChanged)
            {
                await Book.WriteAsync();
            }

            await OfferAsync(always: true);
            if (Known.Ledger is { Status: SweepStatus.Finished or SweepStatus.Cancelled, Leases.Count: 0 } && !Book.IsChanged)
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

    private Task OfferAsync(bool always) => offer!.TellAsync(Known, clock.GetUtcNow(), always);

    /// <summary>
    /// Closes the records of trials that ended with their lease, as they were to stop for good anyway. One whose worker had its result before it was gone has
    /// succeeded all the same.
    /// </summary>
    private async Task CloseAsync(IReadOnlyList<Lease> ended)
    {
        foreach (var index in ended.Select(lease => lease.Index))
        {
            var owner = new TrialOwner(Id, index, Known.Ledger.RoundOf(index));
            var closed = Known.Ledger.StateOf(index) switch
            {
                LedgerState.Cancelled => await TrialAt(index).Close(owner, CloseReason.Cancelled, "cancelled"),
                LedgerState.Pruned => await TrialAt(index).Close(owner, CloseReason.Pruned, "pruned, and its worker was gone"),
                _ => null,
            };
            if (closed?.Status == TrialStatus.Succeeded)
            {
                await Settle(index, closed.Status, owner.Round, (await TrialAt(index).Read()).Result?.Score);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "sweep {Sweep} could not look after its trials; it tries again")]
    private static partial void LogTrouble(ILogger logger, string sweep, Exception reason);
}
