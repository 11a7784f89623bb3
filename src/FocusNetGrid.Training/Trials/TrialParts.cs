using FocusNetGrid.Networks;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Losses;
using FocusNetGrid.Training.Optimization;
using FocusNetGrid.Training.Randomness;
using FocusNetGrid.Training.Schedules;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Trials;

/// <summary>What a trial's settings name, built: the network on its device and in its layout, then the optimiser over it.</summary>
/// <param name="Network">The network with its initial weights.</param>
/// <param name="Loss">The loss.</param>
/// <param name="Optimizer">The optimiser over the network's parameters.</param>
/// <param name="Rates">The learning rate of every step.</param>
/// <param name="Device">Where it all lies.</param>
internal sealed record TrialParts(
    SegmentationNetwork Network, ILoss Loss, TrialOptimizer Optimizer, LearningRatePlan Rates, Device Device) : IDisposable
{
    /// <summary>Builds the parts. Initial weights depend on the settings and the seed alone: they are drawn on the CPU, whatever the device.</summary>
    /// <exception cref="SpecException">A component is unknown to this version.</exception>
    public static TrialParts Build(TrialSpec trial, Device device)
    {
        var (optimizerDefinition, optimizerOptions) = ComponentBinding.Bind(
            "training.optimizer", trial.Training.Optimizer, OptimizerCatalog.All, known => known.Name, known => known.OptionsType);
        var (scheduleDefinition, scheduleOptions) = ComponentBinding.Bind(
            "training.schedule", trial.Training.Schedule, ScheduleCatalog.All, known => known.Name, known => known.OptionsType);
        var (lossDefinition, lossOptions) = ComponentBinding.Bind(
            "loss", trial.Loss, LossCatalog.All, known => known.Name, known => known.OptionsType);

        var loss = lossDefinition.Build(lossOptions);
        var rates = Plan(trial, scheduleDefinition, (ScheduleOptions)scheduleOptions, ((OptimizerOptions)optimizerOptions).LearningRate);
        var network = TrialNetwork.Build(trial.Network, TrialSeeds.ForWeights(trial.Seed), device);
        var optimizer = optimizerDefinition.Build([.. network.named_parameters()], (OptimizerOptions)optimizerOptions);
        return new TrialParts(network, loss, optimizer, rates, device);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Optimizer.Dispose();
        Network.Dispose();
    }

    private static LearningRatePlan Plan(TrialSpec trial, ScheduleDefinition definition, ScheduleOptions options, double baseRate)
    {
        var steps = (trial.Split.Train.Count + trial.Training.Batch - 1) / trial.Training.Batch;
        return new LearningRatePlan(baseRate, definition.Build(options, trial.Training.Epochs), options.WarmUpEpochs, steps);
    }
}
