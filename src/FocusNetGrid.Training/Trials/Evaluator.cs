using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Batches;
using FocusNetGrid.Training.Checkpoints;
using FocusNetGrid.Training.Metrics;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Trials;

/// <summary>Measures a network on a part of the data, in evaluation mode and without gradients.</summary>
internal sealed class Evaluator(TrialParts parts, CaseBatches batches, TimeProvider time)
{
    /// <summary>Measures.</summary>
    /// <param name="part"><c>validation</c> or <c>test</c>.</param>
    /// <param name="cases">The part.</param>
    /// <param name="epoch">The epoch that the observer is told.</param>
    /// <param name="phase">The phase that the observer is told.</param>
    /// <param name="observer">Hears of every step.</param>
    /// <param name="cancellationToken">Acted on after every step.</param>
    /// <exception cref="DivergedException">The loss is infinite or not a number.</exception>
    public Evaluation Measure(
        string part, int[] cases, int epoch, TrialPhase phase, ITrialObserver observer, CancellationToken cancellationToken)
    {
        using var frozen = no_grad();
        using var losses = new LossMeter(epoch, phase, EpochPart.None);
        using var reader = batches.Read(cases);
        var progress = new ProgressMeter(observer, losses, time, epoch, phase, cases.Length, before: 0);
        var scores = new EvaluationAccumulator();
        parts.Network.eval();
        foreach (var batch in reader.Batches(cancellationToken))
        {
            Step(batch, losses, scores);
            progress.Step(batch.Count);
        }

        return scores.ToEvaluation(part);
    }

    private void Step(PixelBatch pixels, LossMeter losses, EvaluationAccumulator scores)
    {
        using var scope = NewDisposeScope();
        var batch = TensorBatch.From(pixels, batches.Size, parts.Device);
        var logits = parts.Network.call(batch.Images);
        losses.Add(parts.Loss.Compute(logits, batch.Masks), pixels.Count);
        scores.Add([.. pixels.Cases.ToArray().Select(place => batches.Ids[place])], logits, batch.Masks, losses.Last());
    }
}
