using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Checkpoints;

namespace FocusNetGrid.Training.Trials;

/// <summary>An epoch's training in hand, from where an attempt before left it.</summary>
/// <param name="epoch">From 1.</param>
/// <param name="before">What that attempt has done of it.</param>
internal sealed class TrainingPass(int epoch, EpochPart before) : IDisposable
{
    /// <summary>From 1.</summary>
    public int Epoch { get; } = epoch;

    /// <summary>What was done before this attempt.</summary>
    public EpochPart Before { get; } = before;

    /// <summary>The losses of all steps, those before included.</summary>
    public LossMeter Losses { get; } = new(epoch, TrialPhase.Training, before);

    /// <summary>Steps done, those before included.</summary>
    public int Steps { get; private set; } = before.Steps;

    /// <summary>What this attempt's steps have taken.</summary>
    public TimeSpan Elapsed { get; set; }

    /// <summary>Whether this attempt has done a step.</summary>
    public bool Moved => Steps > Before.Steps;

    /// <summary>A step is done whole: weights, moving statistics and optimiser are those after it.</summary>
    public void Stepped() => Steps++;

    /// <inheritdoc/>
    public void Dispose() => Losses.Dispose();
}
