using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Training.Trials;

/// <summary>Training whose loss became infinite or not a number. Nothing of that epoch is recorded; the checkpoint before it stands.</summary>
/// <param name="epoch">The epoch, from 1.</param>
/// <param name="phase">What was done with the batch.</param>
/// <param name="step">The batch within the epoch, from 1.</param>
/// <param name="loss">Its loss.</param>
public sealed class DivergedException(int epoch, TrialPhase phase, int step, double loss)
    : Exception($"the loss was {loss} in epoch {epoch} at step {step} of {phase.ToString().ToLowerInvariant()}; try a smaller learning rate, warm-up-epochs or a clip-norm.")
{
    /// <summary>The epoch, from 1.</summary>
    public int Epoch { get; } = epoch;

    /// <summary>What was done with the batch.</summary>
    public TrialPhase Phase { get; } = phase;

    /// <summary>The batch within the epoch, from 1.</summary>
    public int Step { get; } = step;

    /// <summary>Its loss: infinite or not a number.</summary>
    public double Loss { get; } = loss;
}
