using System.Text.Json.Serialization;

namespace FocusNetGrid.Sweeps.Trials;

/// <summary>One epoch of a trial. Nothing here depends on the clock, so two runs of one trial give equal records.</summary>
/// <param name="Epoch">From 1.</param>
/// <param name="LearningRate">Of the epoch's first step after warm-up has been applied.</param>
/// <param name="TrainLoss">Mean over the training images, in training mode.</param>
/// <param name="ValidationLoss">Mean over the validation images, in evaluation mode; the smallest chooses the best weights.</param>
/// <param name="ValidationDice">Pooled Dice of the validation part at threshold 0.5.</param>
/// <param name="ValidationJaccard">Pooled Jaccard of the validation part at threshold 0.5.</param>
/// <param name="Best">Whether this epoch has the smallest validation loss so far.</param>
public sealed record EpochRecord(
    int Epoch, double LearningRate, double TrainLoss, double ValidationLoss, double ValidationDice, double ValidationJaccard, bool Best);

/// <summary>What a finished trial leaves. All but <see cref="Cost"/> is the same, bit for bit, on every run with the same thread count.</summary>
public sealed record TrialResult
{
    /// <summary><see cref="TrialSpec.Id"/> of the trial.</summary>
    public required string TrialId { get; init; }

    /// <summary>Every epoch, in order.</summary>
    public required IReadOnlyList<EpochRecord> History { get; init; }

    /// <summary>The epoch whose weights were kept, from 1.</summary>
    public required int BestEpoch { get; init; }

    /// <summary>The best weights measured on the validation part, and on the test part where there is one.</summary>
    public required IReadOnlyList<Evaluation> Evaluations { get; init; }

    /// <summary>What configurations are ranked by, the larger the better: pooled Dice of the validation part. Never the test part's.</summary>
    [JsonIgnore]
    public double Score => Evaluations[0].Pooled.Dice;

    /// <summary>SHA-256 (hex) of the best weights' safetensors file.</summary>
    public required string WeightsSha256 { get; init; }

    /// <summary>What the trial took. The only part that the clock decides.</summary>
    public required TrialCost Cost { get; init; }
}

/// <summary>Time, size and speed of a trial.</summary>
/// <param name="TrainableParameters">Parameters with a gradient.</param>
/// <param name="TotalParameters">Trainable parameters and batch-norm moving statistics (Keras's habit).</param>
/// <param name="TrainingSeconds">Wall time of training and validation over all attempts.</param>
/// <param name="ImagesPerSecond">Training images a second, validation not counted.</param>
/// <param name="PeakResidentBytes">Highest resident memory of the process while it trained this, what a trial before it left included.</param>
public sealed record TrialCost(
    long TrainableParameters, long TotalParameters, double TrainingSeconds, double ImagesPerSecond, long PeakResidentBytes);
