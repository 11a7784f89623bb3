using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Sweeps.Retries;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Tests.Harness;

/// <summary>An attempt in the hands of a test's script.</summary>
internal sealed record Attempt(
    WorkerKey Worker, TrialAssignment Assignment, string TrialId, List<EpochRecord> Checkpoint, ITrialObserver Observer, CancellationToken Stopping)
{
    public int Number => Assignment.Attempt;

    public int Seed => Assignment.Trial.Seed;

    private int LastEpoch => Assignment.Trial.Training.Epochs;

    /// <summary>Trains from the checkpoint to the last epoch, as far as it is let.</summary>
    /// <param name="dice">After each epoch, and of the result.</param>
    /// <param name="before">What comes before an epoch.</param>
    public async Task<TrialResult> TrainAsync(double dice = 0.5, Func<int, Task>? before = null)
    {
        Observer.Started(Assignment, Checkpoint.Count);
        var directive = Checkpoint is [.., var last] ? await Observer.EpochEndedAsync(last, Stopping) : TrialDirective.Continue;
        while (!directive.IsStop && Checkpoint.Count < LastEpoch)
        {
            await (before?.Invoke(Checkpoint.Count + 1) ?? Task.CompletedTask);
            Stopping.ThrowIfCancellationRequested();
            Checkpoint.Add(Results.Epoch(Checkpoint.Count + 1, dice));
            directive = await Observer.EpochEndedAsync(Checkpoint[^1], Stopping);
        }

        return directive.Reason is null or StopReason.Pruned ? Result(dice) : throw new TrialStoppedException(directive.Reason.Value);
    }

    /// <summary>Does nothing until it is told to stop.</summary>
    public async Task<TrialResult> HangAsync()
    {
        await Task.Delay(Timeout.Infinite, Stopping);
        return Result(0);
    }

    public TrialResult Result(double dice) => Results.Of(TrialId, [.. Checkpoint], dice);

    public static Task<TrialResult> FailAsync(FailureKind kind, string message) => throw new AttemptFailedException(new(kind, message));
}
