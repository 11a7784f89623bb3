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
        return new Evaluation(part, 1.25, mean, Combine(each, Deviation), pooled, mean, cases);
    }

    public static Scores Of(CaseCounts counts)
    {
        var (tp, fp, fn, tn) = ((double)counts.TruePositives, counts.FalsePositives, counts.FalseNegatives, counts.TrueNegatives);
        return new Scores(
            Share(tp, tp + fp), Share(tp, tp + fn), Share(tn, tn + fp), Share(tp + tn, tp + fp + fn + tn), Share(2 * tp, 2 * tp + fp + fn), Share(tp, tp + fp + fn));
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
