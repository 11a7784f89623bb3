using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Batches;
using FocusNetGrid.Training.Checkpoints;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Devices;
using FocusNetGrid.Training.Files;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Trials;

/// <summary>A trial in hand: its parts, its data and how far it has come. Everything happens on the thread that opened it.</summary>
internal sealed class TrialSession : IDisposable
{
    private readonly TrialSpec trial;
    private readonly TrialCases cases;
    private readonly TimeProvider time;
    private readonly TrialParts parts;
    private readonly TrialStore store;
    private readonly EpochTrainer trainer;
    private readonly Evaluator evaluator;

    private TrialSession(TrialAssignment assignment, AttemptFence fence, PreparedData data, Device device, TimeProvider time)
    {
        this.time = time;
        trial = assignment.Trial;
        cases = TrialCases.Find(trial, data);
        parts = TrialParts.Build(trial, device);
        store = new TrialStore(assignment, fence, parts);
        var batches = new CaseBatches(data, Math.Min(trial.Training.Batch, cases.Largest));
        trainer = new EpochTrainer(parts, batches, time);
        evaluator = new Evaluator(parts, batches, time);
    }

    /// <summary>How far the trial has come.</summary>
    public TrialProgress Progress { get; private set; } = TrialProgress.None;

    /// <summary>Whether every epoch is done.</summary>
    public bool Trained => Progress.History.Count == trial.Training.Epochs;

    /// <summary>Builds the trial, and puts it where its checkpoint stands if there is one.</summary>
    /// <exception cref="CheckpointException">The checkpoint is damaged or from other settings.</exception>
    /// <exception cref="DataException">The data are not those that the trial was planned with.</exception>
    public static TrialSession Open(TrialAssignment assignment, AttemptFence fence, PreparedData data, Device device, TimeProvider time)
    {
        // OpenMP keeps a number of threads for each thread that uses it, and torch hands its own on only with the first large operation. Small
        // ones before that would run with another number, and give other bits.
        set_num_threads(get_num_threads());
        ResidentMemory.ForgetPeak();
        var session = new TrialSession(assignment, fence, data, device, time);
        try
        {
            session.Progress = session.store.Restore();
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Trains and validates one more epoch, or what is left of it, and makes it durable. Stopped between two steps or while it validates, it makes
    /// the steps so far durable; the validation, which changes nothing, is then done again.
    /// </summary>
    /// <exception cref="DivergedException">A loss is infinite or not a number.</exception>
    /// <exception cref="StorageException">The checkpoint cannot be written; the last one stands.</exception>
    public EpochRecord RunEpoch(ITrialObserver observer, CancellationToken cancellationToken)
    {
        var history = Progress.History;
        var epoch = history.Count + 1;
        var rates = parts.Rates.Epoch(epoch, history);

        using var pass = new TrainingPass(epoch, Progress.Part);
        var (trainLoss, validation, validating) = RunPass(pass, rates, observer, cancellationToken);

        var isBest = history.All(before => validation.Loss < before.ValidationLoss);
        var record = new EpochRecord(
            epoch, rates(0), trainLoss, validation.Loss, validation.Pooled.Dice, validation.Pooled.Jaccard, isBest);
        Progress = new TrialProgress
        {
            History = [.. history, record],
            Part = EpochPart.None,
            TrainingSeconds = Progress.TrainingSeconds + pass.Elapsed.TotalSeconds,
            ValidationSeconds = Progress.ValidationSeconds + validating.TotalSeconds,
        };
        store.SaveEpoch(Progress, pass.Elapsed, validating);
        return record;
    }

    /// <summary>Takes the best weights, writes them out, and measures them on every held-out part.</summary>
    /// <exception cref="StorageException">A file cannot be written; the checkpoint stands.</exception>
    public TrialResult Measure(ITrialObserver observer, CancellationToken cancellationToken)
    {
        var weights = store.TakeBest(Progress);

        Evaluation On(string part, int[] held) =>
            evaluator.Measure(part, held, Progress.History.Count, TrialPhase.Evaluation, observer, cancellationToken);
        return new TrialResult
        {
            TrialId = trial.Id(),
            History = Progress.History,
            BestEpoch = Progress.BestEpoch(),
            Evaluations = cases.Test.Length > 0
                ? [On("validation", cases.Validation), On("test", cases.Test)]
                : [On("validation", cases.Validation)],
            WeightsSha256 = weights,
            Cost = TrialCosts.Of(parts.Network, Progress, cases.Train.Length),
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        store.Dispose();
        parts.Dispose();
    }

    private (double TrainLoss, Evaluation Validation, TimeSpan Validating) RunPass(
        TrainingPass pass, Func<int, double> rates, ITrialObserver observer, CancellationToken cancellationToken)
    {
        try
        {
            var trainLoss = trainer.Train(pass, trial.Seed, cases.Train, rates, observer, cancellationToken);
            var trained = time.GetTimestamp();
            var validation = evaluator.Measure("validation", cases.Validation, pass.Epoch, TrialPhase.Validation, observer, cancellationToken);
            return (trainLoss, validation, time.GetElapsedTime(trained));
        }
        catch (Exception stop) when (pass.Moved && stop is OperationCanceledException or TrialStoppedException { Reason: not StopReason.Superseded })
        {
            store.SaveCheckpoint(Progress with
            {
                Part = pass.Losses.Part(), TrainingSeconds = Progress.TrainingSeconds + pass.Elapsed.TotalSeconds,
            });
            throw;
        }
    }
}
