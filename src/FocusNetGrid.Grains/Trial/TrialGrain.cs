using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Telemetry;
using FocusNetGrid.Sweeps;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Trial;

/// <inheritdoc cref="ITrialGrain"/>
internal sealed class TrialGrain(
    [PersistentState(GridStorage.Trial, GridStorage.Provider)] IPersistentState<TrialGrainState> state, TrialInstruments instruments, TimeProvider clock)
    : Grain, ITrialGrain
{
    private TrialLog Log => state.State.Log ?? TrialLog.Of(this.GetPrimaryKeyString());

    /// <inheritdoc/>
    public Task<BeginAnswer> Begin(BeginRequest request, RetryPolicy retries) => DoAsync(Log.Begin(request, retries, clock.GetUtcNow()));

    /// <inheritdoc/>
    public async Task<ReportAnswer> Report(int attempt, EpochRecord epoch, bool tellsSweep)
    {
        var answer = await DoAsync(Log.Report(attempt, epoch));
        if (!tellsSweep || answer.Verdict != RecordVerdict.Accepted || answer.Directive.IsStop || Log.Running is not { } running)
        {
            return answer;
        }

        var sweep = GrainFactory.GetGrain<ISweepGrain>(running.Owner.Sweep);
        return answer with { Directive = await sweep.Note(running.Owner.Index, running.OperationId, running.Worker, attempt, Log) };
    }

    /// <inheritdoc/>
    public Task<FinishAnswer> Finish(int attempt, TrialResult result, bool isPruned) =>
        DoAsync(Log.Finish(attempt, result, isPruned, clock.GetUtcNow()));

    /// <inheritdoc/>
    public Task<FailAnswer> Fail(int attempt, TrialFailure failure, RetryPolicy retries) =>
        DoAsync(Log.Fail(attempt, failure, retries, clock.GetUtcNow(), Random.Shared.NextDouble()));

    /// <inheritdoc/>
    public Task<FinishAnswer> Close(TrialOwner owner, CloseReason reason, string cause) =>
        DoAsync(Log.Close(owner, reason, cause, clock.GetUtcNow()));

    /// <inheritdoc/>
    public Task<TrialLog> Read() => Task.FromResult(Log);

    /// <summary>Makes what was decided durable before anybody hears of it; a write that fails leaves the record as it was.</summary>
    private async Task<T> DoAsync<T>(Decision<T, TrialEvent> decision)
    {
        if (decision.Events.Count == 0)
        {
            return decision.Answer;
        }

        var (before, known) = (state.State.Log, Log);
        state.State.Log = known.Apply(decision.Events);
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            // Whether the write arrived is unknown; the next activation reads what is there.
            state.State.Log = before;
            DeactivateOnIdle();
            throw;
        }

        instruments.Count(known, decision.Events);
        if (Log.Ending is not null)
        {
            // Nothing more comes but perhaps a repeated call, so a hundred thousand ended trials do not stay in memory.
            DeactivateOnIdle();
        }

        return decision.Answer;
    }
}
