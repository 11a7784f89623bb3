using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Data;

namespace FocusNetGrid.Training.Metrics;

/// <summary>
/// What segmentation is worth without learning: each image's grey levels parted by Otsu's threshold. The one thing chosen on the training part is which
/// side is foreground.
/// </summary>
public sealed class ThresholdBaseline
{
    private ThresholdBaseline(ForegroundSide side) => Side = side;

    /// <summary>The side that did best on the training part.</summary>
    public ForegroundSide Side { get; }

    /// <summary>Chooses the side with the highest pooled Dice.</summary>
    /// <param name="data">The images.</param>
    /// <param name="trainingIds">The ids of the training part.</param>
    /// <exception cref="ArgumentException">There are no ids, or one is not in the data.</exception>
    public static ThresholdBaseline Fit(PreparedData data, IReadOnlyList<string> trainingIds)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(trainingIds);
        ArgumentOutOfRangeException.ThrowIfZero(trainingIds.Count);
        return Enum.GetValues<ForegroundSide>()
            .Select(side => new ThresholdBaseline(side))
            .MaxBy(baseline => ThresholdScores.Of(BatchCounts.Sum(baseline.Count(data, trainingIds))).Dice)!;
    }

    /// <summary>Measures a part as a network's predictions are measured; probabilities are 0 or 1, and the loss is 1 - Dice.</summary>
    /// <param name="data">The images.</param>
    /// <param name="ids">The part's ids.</param>
    /// <param name="part"><c>validation</c> or <c>test</c>.</param>
    /// <param name="batch">Images a batch, for the <c>keras</c> convention.</param>
    /// <exception cref="ArgumentException">There are no ids, or one is not in the data.</exception>
    public Evaluation Evaluate(PreparedData data, IReadOnlyList<string> ids, string part, int batch)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentOutOfRangeException.ThrowIfZero(ids.Count);
        var accumulator = new EvaluationAccumulator();
        foreach (var cases in Count(data, ids).Chunk(batch))
        {
            var sum = BatchCounts.Sum(cases);
            accumulator.Add(
                new BatchCounts(cases, sum.TruePositives, sum.TruePositives + sum.FalsePositives),
                cases.Average(image => 1 - ThresholdScores.Of(image).Dice));
        }

        return accumulator.ToEvaluation(part);
    }

    /// <summary>The mask of one image: [H*W], true for foreground.</summary>
    /// <param name="image">[H,W,3].</param>
    public bool[] Segment(ReadOnlySpan<byte> image)
    {
        var grey = new byte[image.Length / 3];
        for (var i = 0; i < grey.Length; i++)
        {
            // Luma of ITU-R BT.601 in 16-bit fixed point.
            grey[i] = (byte)((19595 * image[3 * i] + 38470 * image[3 * i + 1] + 7471 * image[3 * i + 2] + 32768) >> 16);
        }

        var threshold = Otsu.Threshold(grey);
        var bright = Array.ConvertAll(grey, level => level > threshold);
        var brightIsForeground = Side == ForegroundSide.Bright
            || (Side == ForegroundSide.Smaller && 2 * bright.Count(above => above) <= bright.Length);
        return brightIsForeground ? bright : Array.ConvertAll(bright, above => !above);
    }

    private List<CaseCounts> Count(PreparedData data, IReadOnlyList<string> ids)
    {
        var indices = data.Ids.Index().ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);
        return [.. ids.Select(id => indices.TryGetValue(id, out var index)
            ? Count(id, Segment(data.Image(index)), data.Mask(index))
            : throw new ArgumentException($"The data has no case '{id}'.", nameof(ids)))];
    }

    private static CaseCounts Count(string id, bool[] predicted, ReadOnlySpan<byte> truth)
    {
        var outcomes = new long[4];
        for (var i = 0; i < predicted.Length; i++)
        {
            outcomes[(predicted[i] ? 2 : 0) + (truth[i] != 0 ? 1 : 0)]++;
        }

        return new CaseCounts(id, TruePositives: outcomes[3], FalsePositives: outcomes[2], FalseNegatives: outcomes[1], TrueNegatives: outcomes[0]);
    }
}
