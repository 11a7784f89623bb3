using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Batches;
using FocusNetGrid.Training.Randomness;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Trials;

/// <summary>Trains a network for one pass over its training part.</summary>
internal sealed class EpochTrainer(TrialParts parts, CaseBatches batches, TimeProvider time)
{
    /// <summary>Trains.</summary>
    /// <param name="epoch">From 1.</param>
    /// <param name="seed">The trial's; order and dropout derive from it and the epoch.</param>
    /// <param name="cases">The training part.</param>
    /// <param name="rates">The learning rate of each step, from 0.</param>
    /// <param name="observer">Hears of every step.</param>
    /// <param name="cancellationToken">Acted on after every step.</param>
    /// <returns>The mean loss over the images, each as the network was when it came to it.</returns>
    /// <exception cref="DivergedException">The loss is infinite or not a number.</exception>
    public double Train(int epoch, int seed, int[] cases, Func<int, double> rates, ITrialObserver observer, CancellationToken cancellationToken)
    {
        using var generator = manual_seed(TrialSeeds.ForTorch(seed, epoch, SeedPurpose.Dropout));
        using var losses = new LossMeter(epoch, TrialPhase.Training);
        using var reader = batches.Read(TrialSeeds.Shuffle(seed, epoch, cases));
        var progress = new ProgressMeter(observer, losses, time, epoch, TrialPhase.Training, cases.Length);
        var step = 0;
        parts.Network.train();
        foreach (var batch in reader.Batches(cancellationToken))
        {
            Step(batch, rates(step++), losses);
            progress.Step(batch.Count);
        }

        return losses.Mean();
    }

    private void Step(PixelBatch pixels, double rate, LossMeter losses)
    {
        using var scope = NewDisposeScope();
        var batch = TensorBatch.From(pixels, batches.Size, parts.Device);
        var loss = parts.Loss.Compute(parts.Network.call(batch.Images), batch.Masks);
        losses.Add(loss, pixels.Count);
        loss.backward();
        parts.Optimizer.Step(rate);
    }
}
