using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Reports.Tests;

/// <summary>Scores computed from counts of pixels by their definitions, so that they are consistent.</summary>
internal static class Measured
{
    public static Evaluation Evaluation(string part, IReadOnlyList<CaseCounts> cases)
    {
        var each = cases.Select(Of).ToList();
        var pooled = Of(new CaseCounts(
            "all",
            cases.Sum(one => one.TruePositives),
            cases.Sum(one => one.FalsePositives),
            cases.Sum(one => one.FalseNegatives),
            cases.Sum(one => one.TrueNegatives)));
        var mean = Combine(each, values => values.Average());
        return new Evaluation(part, 1.25, mean, Combine(each, Deviation), pooled, Keras(cases), cases);
    }

    public static Scores Of(CaseCounts counts)
    {
        var (tp, fp, fn, tn) = ((double)counts.TruePositives, counts.FalsePositives, counts.FalseNegatives, counts.TrueNegatives);
        return new Scores(
            Share(tp, tp + fp), Share(tp, tp + fn), Share(tn, tn + fp), Share(tp + tn, tp + fp + fn + tn), Share(2 * tp, 2 * tp + fp + fn), Share(tp, tp + fp + fn));
    }

    /// <summary>Batches of two, probabilities 0.9 where foreground was predicted and 0.02 elsewhere, everything smoothed by 1.</summary>
    private static Scores Keras(IReadOnlyList<CaseCounts> cases)
    {
        var batches = cases.Chunk(2).SelectMany(batch => Enumerable.Repeat(KerasOf(batch), batch.Length)).ToList();
        return Combine(batches, values => values.Average());
    }

    private static Scores KerasOf(CaseCounts[] batch)
    {
        var (tp, fp) = ((double)batch.Sum(one => one.TruePositives), (double)batch.Sum(one => one.FalsePositives));
        var (fn, tn) = ((double)batch.Sum(one => one.FalseNegatives), (double)batch.Sum(one => one.TrueNegatives));
        var (overlap, prediction) = (0.9 * tp + 0.02 * fn, 0.9 * (tp + fp) + 0.02 * (fn + tn));
        return new Scores(
            (tp + 1) / (tp + fp + 1),
            (tp + 1) / (tp + fn + 1),
            (tn + 1) / (tn + fp + 1),
            (tp + tn) / (tp + fp + fn + tn),
            (2 * overlap + 1) / (prediction + tp + fn + 1),
            (overlap + 1) / (prediction + tp + fn - overlap + 1));
    }

    private static double Share(double part, double whole) => whole == 0 ? 1 : part / whole;

    private static Scores Combine(IReadOnlyList<Scores> all, Func<IEnumerable<double>, double> how) => new(
        how(all.Select(one => one.Precision)),
        how(all.Select(one => one.Recall)),
        how(all.Select(one => one.Specificity)),
        how(all.Select(one => one.Accuracy)),
        how(all.Select(one => one.Dice)),
        how(all.Select(one => one.Jaccard)));

    private static double Deviation(IEnumerable<double> values)
    {
        var all = values.ToList();
        return Math.Sqrt(all.Sum(value => Math.Pow(value - all.Average(), 2)) / Math.Max(1, all.Count - 1));
    }
}
