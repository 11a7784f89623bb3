namespace FocusNetGrid.Sweeps.Trials;

/// <summary>The seam between scheduling and training: runs one attempt at a trial on one device to its outcome.</summary>
public interface ITrialRunner
{
    /// <summary>
    /// Trains, or goes on from the checkpoint in the assignment's directory, until the trial is finished or its observer says stop. After
    /// <see cref="StopReason.Pruned"/> the best weights so far are measured; the result's history tells how far it came.
    /// </summary>
    /// <exception cref="TrialStoppedException">
    /// Stopped for any other reason, or a newer attempt has begun in the directory; nothing is measured, and a checkpoint stands.
    /// </exception>
    /// <exception cref="OperationCanceledException">Cancelled; a checkpoint stands after the last training step, and the trial goes on from there.</exception>
    Task<TrialResult> RunAsync(TrialAssignment assignment, ITrialObserver observer, CancellationToken cancellationToken);
}

/// <summary>One attempt at a trial, on one device.</summary>
/// <param name="Trial">What to train.</param>
/// <param name="Attempt">From 1; the number fences: only the newest attempt may record anything.</param>
/// <param name="Device"><c>cpu</c> or <c>cuda:0</c>, as TorchSharp names it.</param>
/// <param name="Directory">Where the trial's checkpoint, best weights and history lie; made if missing.</param>
public sealed record TrialAssignment(TrialSpec Trial, int Attempt, string Device, string Directory);

/// <summary>Hears of a trial's progress and answers whether it goes on.</summary>
public interface ITrialObserver
{
    /// <summary>The trial begins, or goes on after <paramref name="epochsDone"/> epochs.</summary>
    void Started(TrialAssignment assignment, int epochsDone);

    /// <summary>
    /// A training or evaluation step is done. Cheap; called from the training thread at every step. A <see cref="TrialStoppedException"/> thrown here
    /// stops the trial after this step, as cancelling does, and says why.
    /// </summary>
    void Stepped(StepProgress progress);

    /// <summary>
    /// An epoch is done and its checkpoint durable. A trial that goes on tells its last epoch once more first: the one before the crash may never
    /// have been heard of, and neither may the answer to it.
    /// </summary>
    ValueTask<TrialDirective> EpochEndedAsync(EpochRecord epoch, CancellationToken cancellationToken);
}

/// <summary>Where in an epoch a trial is.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="Phase">Training or evaluating.</param>
/// <param name="ImagesDone">Images of this phase done.</param>
/// <param name="Images">Images of this phase in all.</param>
/// <param name="Loss">Mean loss of the phase so far.</param>
/// <param name="ImagesPerSecond">Of this phase so far.</param>
public sealed record StepProgress(int Epoch, TrialPhase Phase, int ImagesDone, int Images, double Loss, double ImagesPerSecond)
{
    /// <summary>Every step of this phase since the last one that was told.</summary>
    public IReadOnlyList<StepTime> Steps { get; init; } = [];
}

/// <summary>What a trial is doing.</summary>
public enum TrialPhase
{
    /// <summary>Forward, loss, backward, step.</summary>
    Training,

    /// <summary>Measuring the validation part.</summary>
    Validation,

    /// <summary>Measuring the final weights on the held-out parts.</summary>
    Evaluation,
}
