using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Silo.Workers;
using FocusNetGrid.Sweeps.Trials;
using Microsoft.Extensions.Logging;

namespace FocusNetGrid.Silo.Hosting;

/// <summary>Logs what a host's workers do. Whatever is wrong, they go on: who looks after a host mends it while it runs.</summary>
internal sealed partial class HostWatch(ILogger<HostWatch> logger) : IWorkerWatcher
{
    /// <inheritdoc/>
    public ITrialObserver Began(WorkerKey worker, LeasedTrial leased, TrialAssignment assignment)
    {
        LogBegan(worker, leased.Planned.Id, leased.Planned.Title, assignment.Attempt);
        return new AttemptWatch(this, worker, leased.Planned.Id);
    }

    /// <inheritdoc/>
    public void Ended(WorkerKey worker, LeasedTrial leased, AttemptOutcome outcome)
    {
        if (outcome.Failure is { } failure)
        {
            LogFailed(worker, leased.Planned.Id, failure.Message, outcome.Status);
        }
        else
        {
            LogEnded(worker, leased.Planned.Id, outcome.Status);
        }
    }

    /// <inheritdoc/>
    public void Rests(WorkerKey worker, int failures, TimeSpan rest)
    {
        var words = WorkerRest.Describe(failures, rest);
        LogRests(worker, words);
    }

    /// <inheritdoc/>
    public bool Troubled(WorkerKey worker, Exception trouble)
    {
        LogTroubled(trouble, worker, trouble.Message);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Worker}: trial {Trial} ({Title}), attempt {Attempt} begins")]
    private partial void LogBegan(WorkerKey worker, string trial, string title, int attempt);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Worker}: trial {Trial}, epoch {Epoch}: validation Dice {Dice:0.0000}")]
    private partial void LogEpoch(WorkerKey worker, string trial, int epoch, double dice);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Worker}: trial {Trial} is {Status}")]
    private partial void LogEnded(WorkerKey worker, string trial, TrialStatus status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Worker}: trial {Trial}: {Failure}; it is {Status}")]
    private partial void LogFailed(WorkerKey worker, string trial, string failure, TrialStatus status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Worker}: {Rest}")]
    private partial void LogRests(WorkerKey worker, string rest);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Worker}: {Trouble}; the worker tries again")]
    private partial void LogTroubled(Exception exception, WorkerKey worker, string trouble);

    private sealed class AttemptWatch(HostWatch watch, WorkerKey worker, string trial) : ITrialObserver
    {
        public void Started(TrialAssignment assignment, int epochsDone)
        {
        }

        public void Stepped(StepProgress progress)
        {
        }

        public ValueTask<TrialDirective> EpochEndedAsync(EpochRecord epoch, CancellationToken cancellationToken)
        {
            watch.LogEpoch(worker, trial, epoch.Epoch, epoch.ValidationDice);
            return ValueTask.FromResult(TrialDirective.Continue);
        }
    }
}
