using FocusNetGrid.Sweeps.Chance;

namespace FocusNetGrid.Sweeps.Stopping;

/// <summary>Wilcoxon's signed-rank test for paired differences.</summary>
internal static class SignedRank
{
    private const int MostExact = 50;

    /// <summary>
    /// The probability of differences as negative as these, or more so, if either sign were as likely. Pairs without a difference say nothing and
    /// are left out; equal differences share their ranks. Up to 50 pairs the distribution is exact, beyond that it is the normal approximation
    /// with the corrections for ties and continuity.
    /// </summary>
    public static double BelowZero(IEnumerable<double> differences)
    {
        double[] given = [.. differences.Where(difference => difference != 0).OrderBy(Math.Abs)];
        if (given.Length == 0)
        {
            return 1;
        }

        // Ranks are doubled, so that shared ones are whole numbers too.
        var ranks = new int[given.Length];
        var ties = 0.0;
        for (int first = 0, next; first < given.Length; first = next)
        {
            for (next = first + 1; next < given.Length && Math.Abs(given[next]) == Math.Abs(given[first]); next++)
            {
            }

            Array.Fill(ranks, first + next + 1, first, next - first);
            ties += Math.Pow(next - first, 3) - (next - first);
        }

        var positive = ranks.Where((_, index) => given[index] > 0).Sum();
        return given.Length <= MostExact ? Exact(ranks, positive) : Approximate(given.Length, positive / 2.0, ties);
    }

    /// <summary>The share of all choices of signs whose positive ranks sum up to no more.</summary>
    private static double Exact(int[] ranks, int positive)
    {
        var sums = new double[ranks.Sum() + 1];
        sums[0] = 1;
        foreach (var rank in ranks)
        {
            for (var sum = sums.Length - 1; sum >= 0; sum--)
            {
                sums[sum] = (sums[sum] + (sum >= rank ? sums[sum - rank] : 0)) / 2;
            }
        }

        return sums.Take(positive + 1).Sum();
    }

    private static double Approximate(double count, double positive, double ties)
    {
        var mean = count * (count + 1) / 4;
        var variance = count * (count + 1) * (2 * count + 1) / 24 - ties / 48;
        return NormalDistribution.Below((positive - mean + 0.5) / Math.Sqrt(variance));
    }
}
