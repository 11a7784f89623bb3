using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Training.Tests.Trials;

/// <summary>Notes the training steps of a trial over all its attempts.</summary>
internal sealed class TrainingLog
{
    private readonly List<(int Epoch, int ImagesDone)> steps = [];

    /// <summary>Each step by its epoch and the images done after it, in the order they were taken.</summary>
    public IReadOnlyList<(int Epoch, int ImagesDone)> Steps => steps;

    /// <summary>The steps of a tiny trial that nothing disturbs: three an epoch.</summary>
    public static IReadOnlyList<(int Epoch, int ImagesDone)> Undisturbed { get; } =
        [.. from epoch in Enumerable.Range(1, TinyTrial.Epochs) from images in new[] { 4, 8, 10 } select (epoch, images)];

    /// <summary>Notes a step, and passes on whether it is the one to stop at.</summary>
    public bool Note(StepProgress progress, bool stop = false)
    {
        if (progress.Phase == TrialPhase.Training)
        {
            steps.Add((progress.Epoch, progress.ImagesDone));
        }

        return stop;
    }
}
