namespace FocusNetGrid.Training.Data.Inspection;

/// <summary>How much of the images is foreground. All shares are 0 to 1 of a case's own pixels.</summary>
/// <param name="Mean">Over the cases.</param>
/// <param name="Quantiles">The share below which 0, 5, 25, 50, 75, 95 and 100 % of the cases lie, by that percentage.</param>
/// <param name="Empty">Cases without foreground.</param>
/// <param name="Full">Cases without background.</param>
public sealed record ForegroundSummary(double Mean, IReadOnlyList<KeyValuePair<int, double>> Quantiles, int Empty, int Full)
{
    private static readonly int[] Percentages = [0, 5, 25, 50, 75, 95, 100];

    /// <summary>Sums up the shares of some cases; all zero without any.</summary>
    internal static ForegroundSummary Of(IEnumerable<double> shares)
    {
        double[] sorted = [.. shares.Order()];
        return new ForegroundSummary(
            sorted.DefaultIfEmpty().Average(),
            [.. Percentages.Select(percentage => KeyValuePair.Create(percentage, Quantile(sorted, percentage / 100.0)))],
            sorted.Count(share => share == 0),
            sorted.Count(share => share == 1));
    }

    /// <summary>Linear between the two nearest cases, as NumPy has it.</summary>
    private static double Quantile(double[] sorted, double share)
    {
        if (sorted.Length == 0)
        {
            return 0;
        }

        var position = share * (sorted.Length - 1);
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
