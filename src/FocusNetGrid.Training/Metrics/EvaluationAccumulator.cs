using FocusNetGrid.Sweeps.Trials;
using static TorchSharp.torch;

namespace FocusNetGrid.Training.Metrics;

/// <summary>
/// Measures a part of the data batch by batch under the three conventions. Pixels are counted where the tensors are; a batch costs one read of five
/// numbers an image. The same batches give the same bits, whatever the number of threads.
/// </summary>
public sealed class EvaluationAccumulator
{
    private readonly List<CaseCounts> cases = [];
    private readonly List<(Scores Scores, double Weight)> batches = [];
    private double weightedLoss;

    /// <summary>Counts a batch.</summary>
    /// <param name="ids">The images' ids, one a row of the batch.</param>
    /// <param name="logits">[N,classes,H,W]; the pixels of all classes are counted together.</param>
    /// <param name="target">[N,classes,H,W], 0 or 1, in the same type.</param>
    /// <param name="loss">Mean loss of the batch's images.</param>
    /// <exception cref="ArgumentException">There are not as many ids as images.</exception>
    public void Add(IReadOnlyList<string> ids, Tensor logits, Tensor target, double loss)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(logits);
        ArgumentNullException.ThrowIfNull(target);
        if (ids.Count != logits.shape[0])
        {
            throw new ArgumentException($"{ids.Count} ids for a batch of {logits.shape[0]} images.", nameof(ids));
        }

        Add(Count(ids, logits, target), loss);
    }

    /// <summary>The measurements of all batches, under the name of their part.</summary>
    /// <param name="part"><c>validation</c> or <c>test</c>.</param>
    /// <exception cref="InvalidOperationException">No batch was added.</exception>
    public Evaluation ToEvaluation(string part)
    {
        if (cases.Count == 0)
        {
            throw new InvalidOperationException($"No image of the {part} part was measured.");
        }

        var scores = cases.ConvertAll(ThresholdScores.Of);
        return new Evaluation(
            part,
            weightedLoss / cases.Count,
            PerImage: ScoreStatistics.Mean(scores.ConvertAll(score => (score, 1.0))),
            PerImageDeviation: ScoreStatistics.Deviation(scores),
            Pooled: ThresholdScores.Of(BatchCounts.Sum(cases)),
            Keras: ScoreStatistics.Mean(batches),
            Cases: [.. cases]);
    }

    /// <summary>Adds a batch that has been counted already.</summary>
    internal void Add(BatchCounts batch, double loss)
    {
        cases.AddRange(batch.Cases);
        batches.Add((KerasScores.Of(batch), batch.Cases.Count));
        weightedLoss += loss * batch.Cases.Count;
    }

    private static BatchCounts Count(IReadOnlyList<string> ids, Tensor logits, Tensor target)
    {
        using var scope = NewDisposeScope();
        using var without = no_grad();
        var predicted = logits.gt(0).to_type(target.dtype);
        var probability = logits.sigmoid();
        var sums = stack(
        [
            PerImage(predicted.mul(target)), PerImage(predicted), PerImage(target), PerImage(probability.mul(target)), PerImage(probability),
        ]).cpu().data<double>().ToArray();

        var images = ids.Count;
        var pixels = target.numel() / images;
        double Sum(int row, int image) => sums[row * images + image];
        var counts = ids.Select((id, image) =>
        {
            var (hits, chosen, truth) = ((long)Sum(0, image), (long)Sum(1, image), (long)Sum(2, image));
            return new CaseCounts(id, hits, chosen - hits, truth - hits, pixels - chosen - truth + hits);
        });
        return new BatchCounts(
            [.. counts],
            Enumerable.Range(0, images).Sum(image => Sum(3, image)),
            Enumerable.Range(0, images).Sum(image => Sum(4, image)));
    }

    /// <summary>[N] sums: rows in their own type, where counts up to 2^24 are exact, and the rows in double, where all are.</summary>
    private static Tensor PerImage(Tensor pixels) => pixels.sum(-1).to_type(ScalarType.Float64).sum([1, 2]);
}
