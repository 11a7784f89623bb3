using FocusNetGrid.Networks.Complexity;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Checkpoints;
using FocusNetGrid.Training.Devices;
using static TorchSharp.torch.nn;

namespace FocusNetGrid.Training.Trials;

/// <summary>Works out what a trial took.</summary>
internal static class TrialCosts
{
    /// <summary>The cost of a trial.</summary>
    /// <param name="network">Its network, for the size.</param>
    /// <param name="progress">Its times.</param>
    /// <param name="trainingImages">Images an epoch.</param>
    public static TrialCost Of(Module network, TrialProgress progress, int trainingImages)
    {
        var parameters = ParameterCount.Of(network);
        return new TrialCost(
            parameters.Trainable,
            parameters.Total,
            progress.TrainingSeconds + progress.ValidationSeconds,
            progress.TrainingSeconds > 0 ? ((trainingImages * progress.History.Count) + progress.Part.Images) / progress.TrainingSeconds : 0,
            ResidentMemory.Peak());
    }
}
