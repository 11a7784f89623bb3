using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Runs;

/// <summary>A trial's work, counted in images that are trained on.</summary>
/// <param name="Epochs">Epochs in all.</param>
/// <param name="Train">Images of the training part.</param>
/// <param name="Validation">Images of the validation part.</param>
/// <param name="Test">Images of the test part.</param>
public sealed record TrialWork(int Epochs, int Train, int Validation, int Test)
{
    /// <summary>An image that is only measured goes forward and not back, which takes about a third.</summary>
    private const double ForwardOnly = 1.0 / 3;

    /// <summary>The work of a trial.</summary>
    public static TrialWork Of(TrialSpec trial) =>
        new(trial.Training.Epochs, trial.Split.Train.Count, trial.Split.Validation.Count, trial.Split.Test.Count);

    /// <summary>All of it, the last measurement included.</summary>
    public double Total => (Epochs * Epoch) + ((Validation + Test) * ForwardOnly);

    private double Epoch => Train + (Validation * ForwardOnly);

    /// <summary>Work of so many whole epochs.</summary>
    public double After(int epochs) => epochs * Epoch;

    /// <summary>Work up to a step.</summary>
    public double At(StepProgress step) => step.Phase switch
    {
        TrialPhase.Training => After(step.Epoch - 1) + step.ImagesDone,
        TrialPhase.Validation => After(step.Epoch - 1) + Train + (step.ImagesDone * ForwardOnly),
        _ => Math.Min(Total, After(Epochs) + (step.ImagesDone * ForwardOnly)),
    };
}
