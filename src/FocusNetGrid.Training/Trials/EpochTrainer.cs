using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Batches;
using FocusNetGrid.Training.Randomness;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Trials;

/// <summary>Trains a network for one pass over its training part.</summary>
internal sealed class EpochTrainer(TrialParts parts, CaseBatches batches, TimeProvider time)
{
    /// <summary>Trains until the pass is over. What stops it does so between two steps, and the pass tells between which.</summary>
    /// <param name="pass">The epoch, and the steps of it that are done already.</param>
    /// <param name="seed">The trial's; order and dropout derive from it, the epoch and the step.</param>
    /// <param name="cases">The training part.</param>
    /// <param name="rates">The learning rate of each step, from 0.</param>
    /// <param name="observer">Hears of every step.</param>
    /// <param name="cancellationToken">Acted on after every step.</param>
    /// <returns>The mean loss over the images, each as the network was when it came to it.</returns>
    /// <exception cref="DivergedException">The loss is infinite or not a number.</exception>
    public double Train(
        TrainingPass pass, int seed, int[] cases, Func<int, double> rates, ITrialObserver observer, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        var order = TrialSeeds.Shuffle(seed, pass.Epoch, cases);
        using var reader = batches.Read(order[Math.Min(pass.Steps * batches.Batch, order.Length)..]);
        var progress = new ProgressMeter(observer, pass.Losses, time, pass.Epoch, TrialPhase.Training, cases.Length, pass.Before.Images);
        parts.Network.train();
        foreach (var batch in reader.Batches(cancellationToken))
        {
            // A seed a step, so that a trial that goes on in the middle of an epoch needs no state of torch's generator.
            using var generator = manual_seed(TrialSeeds.ForStep(seed, pass.Epoch, pass.Steps));
            Step(batch, rates(pass.Steps), pass.Losses);
            pass.Stepped();
            pass.Elapsed = time.GetElapsedTime(begun);
            progress.Step(batch.Count);
        }

        // The losses come last from the device: only then are the steps over.
        var loss = pass.Losses.Mean();
        pass.Elapsed = time.GetElapsedTime(begun);
        return loss;
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
