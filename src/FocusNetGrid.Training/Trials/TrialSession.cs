using FocusNetGrid.Networks.Weights;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Batches;
using FocusNetGrid.Training.Checkpoints;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Files;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Trials;

/// <summary>A trial in hand: its parts, its data and how far it has come. Everything happens on the thread that opened it.</summary>
internal sealed class TrialSession : IDisposable
{
    private readonly TrialAssignment assignment;
    private readonly TrialFiles files;
    private readonly TrialCases cases;
    private readonly TimeProvider time;
    private readonly TrialParts parts;
    private readonly TrialTensors tensors;
    private readonly EpochTrainer trainer;
    private readonly Evaluator evaluator;

    private TrialSession(TrialAssignment assignment, PreparedData data, Device device, TimeProvider time)
    {
        this.assignment = assignment;
        this.time = time;
        files = new TrialFiles(assignment.Directory);
        cases = TrialCases.Find(Trial, data);
        parts = TrialParts.Build(Trial, device);
        tensors = new TrialTensors(parts);
        var batches = new CaseBatches(data, Math.Min(Trial.Training.Batch, cases.Largest));
        trainer = new EpochTrainer(parts, batches, time);
        evaluator = new Evaluator(parts, batches, time);
    }

    /// <summary>How far the trial has come.</summary>
    public TrialProgress Progress { get; private set; } = TrialProgress.None;

    /// <summary>Whether every epoch is done.</summary>
    public bool Trained => Progress.History.Count == Trial.Training.Epochs;

    private TrialSpec Trial => assignment.Trial;

    /// <summary>Builds the trial, and puts it where its checkpoint stands if there is one.</summary>
    /// <exception cref="CheckpointException">The checkpoint is damaged or from other settings.</exception>
    /// <exception cref="DataException">The data are not those that the trial was planned with.</exception>
    public static TrialSession Open(TrialAssignment assignment, PreparedData data, Device device, TimeProvider time)
    {
        // OpenMP keeps a number of threads for each thread that uses it, and torch hands its own on only with the first large operation. Small
        // ones before that would run with another number, and give other bits.
        set_num_threads(get_num_threads());
        var session = new TrialSession(assignment, data, device, time);
        try
        {
            session.Restore();
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Trains and validates one more epoch and makes it durable.</summary>
    /// <exception cref="DivergedException">A loss is infinite or not a number.</exception>
    /// <exception cref="StorageException">The checkpoint cannot be written; the last one stands.</exception>
    public EpochRecord RunEpoch(ITrialObserver observer, CancellationToken cancellationToken)
    {
        var history = Progress.History;
        var epoch = history.Count + 1;
        var rates = parts.Rates.Epoch(epoch, history);

        var begun = time.GetTimestamp();
        var trainLoss = trainer.Train(epoch, Trial.Seed, cases.Train, rates, observer, cancellationToken);
        var trained = time.GetTimestamp();
        var validation = evaluator.Measure("validation", cases.Validation, epoch, TrialPhase.Validation, observer, cancellationToken);
        var (training, validating) = (time.GetElapsedTime(begun, trained), time.GetElapsedTime(trained));

        var isBest = history.All(before => validation.Loss < before.ValidationLoss);
        var record = new EpochRecord(
            epoch, rates(0), trainLoss, validation.Loss, validation.Pooled.Dice, validation.Pooled.Jaccard, isBest);
        Progress = new TrialProgress
        {
            History = [.. history, record],
            TrainingSeconds = Progress.TrainingSeconds + training.TotalSeconds,
            ValidationSeconds = Progress.ValidationSeconds + validating.TotalSeconds,
        };
        Save(isBest);
        TimingFile.Append(files.Timing, epoch, assignment.Attempt, training, validating);
        return record;
    }

    /// <summary>Takes the best weights, writes them out, and measures them on every held-out part.</summary>
    /// <exception cref="StorageException">A file cannot be written; the checkpoint stands.</exception>
    public TrialResult Measure(ITrialObserver observer, CancellationToken cancellationToken)
    {
        tensors.TakeBest();
        WriteBestWeights();
        HistoryFile.Write(files.History, Progress.History);

        Evaluation On(string part, int[] held) =>
            evaluator.Measure(part, held, Progress.History.Count, TrialPhase.Evaluation, observer, cancellationToken);
        return new TrialResult
        {
            TrialId = Trial.Id(),
            History = Progress.History,
            BestEpoch = Progress.BestEpoch(),
            Evaluations = cases.Test.Length > 0
                ? [On("validation", cases.Validation), On("test", cases.Test)]
                : [On("validation", cases.Validation)],
            WeightsSha256 = FileHash.Sha256(files.BestWeights),
            Cost = TrialCosts.Of(parts.Network, Progress, cases.Train.Length),
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        tensors.Dispose();
        parts.Dispose();
    }

    private void Save(bool isBest)
    {
        using var scope = NewDisposeScope();
        if (isBest)
        {
            tensors.KeepBest();
        }

        // The checkpoint first: what is written after it can be made again from it.
        new Checkpoint(Trial, Progress, tensors.Collect(isBest)).Write(files.Checkpoint);
        HistoryFile.Write(files.History, Progress.History);
        if (isBest)
        {
            WriteBestWeights();
        }
    }

    private void WriteBestWeights() =>
        DurableFile.Write(files.BestWeights, SafeTensors.Length(parts.Network), stream => SafeTensors.Write(parts.Network, stream));

    private void Restore()
    {
        if (!File.Exists(files.Checkpoint))
        {
            return;
        }

        using var scope = NewDisposeScope();
        var checkpoint = Checkpoint.Read(files.Checkpoint, Trial);
        tensors.Restore(checkpoint, files.Checkpoint);
        Progress = checkpoint.Progress;
    }
}
