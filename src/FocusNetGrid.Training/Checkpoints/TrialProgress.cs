using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Training.Checkpoints;

/// <summary>How far a trial has come, beside its tensors. The schedule needs nothing of its own: it is a function of epoch and history.</summary>
internal sealed record TrialProgress
{
    /// <summary>Every finished epoch, in order.</summary>
    public required IReadOnlyList<EpochRecord> History { get; init; }

    /// <summary>What is done of the epoch after these.</summary>
    public required EpochPart Part { get; init; }

    /// <summary>Seconds of training steps that led here, lost work of killed attempts not counted.</summary>
    public required double TrainingSeconds { get; init; }

    /// <summary>Seconds of validation that led here.</summary>
    public required double ValidationSeconds { get; init; }

    /// <summary>A trial that has not begun.</summary>
    public static TrialProgress None { get; } = new() { History = [], Part = EpochPart.None, TrainingSeconds = 0, ValidationSeconds = 0 };

    /// <summary>The epoch with the smallest validation loss so far, from 1; 0 before the first.</summary>
    public int BestEpoch() => History.LastOrDefault(epoch => epoch.Best)?.Epoch ?? 0;

    /// <summary>Whether the newest weights are the best ones: an epoch has just ended, and it was the best.</summary>
    public bool NewestIsBest() => !Part.Begun && History is [.., { Best: true }];
}
