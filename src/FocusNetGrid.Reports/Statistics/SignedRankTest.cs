using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace FocusNetGrid.Reports.Statistics;

/// <summary>Wilcoxon's signed-rank test of paired scores, two-sided.</summary>
/// <param name="Pairs">Pairs that differ.</param>
/// <param name="Ties">Pairs without a difference: they say nothing and are left out.</param>
/// <param name="PositiveRanks">Sum of the ranks of the positive differences.</param>
/// <param name="NegativeRanks">Sum of the ranks of the negative differences.</param>
/// <param name="Probability">Of rank sums at least as unequal, if either sign were as likely; 1 where no pair differs.</param>
/// <param name="Exact">Whether the probability is exact, not the normal approximation.</param>
public sealed record SignedRankTest(int Pairs, int Ties, double PositiveRanks, double NegativeRanks, double Probability, bool Exact)
{
    /// <summary>Up to so many pairs, if all differ and no two differ by as much, the probability is exact.</summary>
    public const int MostExact = 50;

    /// <summary>
    /// Matched-pairs rank-biserial correlation (D. Kerby, 2014): the share of the ranks that is positive less the share that is negative, from -1 to 1; 0 where
    /// no pair differs.
    /// </summary>
    public double RankBiserial => Pairs == 0 ? 0 : (PositiveRanks - NegativeRanks) / (PositiveRanks + NegativeRanks);

    /// <summary>
    /// Tests whether differences are as often and as much above 0 as below. Zeros are dropped and equal differences share their ranks, as SciPy's
    /// <c>wilcoxon(zero_method="wilcox")</c> does it; the normal approximation corrects the variance for ties and not for continuity.
    /// </summary>
    /// <param name="differences">One score less the other, a pair an image.</param>
    public static SignedRankTest Of(IReadOnlyList<double> differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        var given = differences.Where(difference => difference != 0).ToArray();
        if (given.Length == 0)
        {
            return new SignedRankTest(0, differences.Count, 0, 0, 1, true);
        }

        var sizes = given.Select(Math.Abs).ToArray();
        var ranks = sizes.Ranks(RankDefinition.Average);
        var positive = given.Zip(ranks).Where(pair => pair.First > 0).Sum(pair => pair.Second);
        var negative = given.Zip(ranks).Where(pair => pair.First < 0).Sum(pair => pair.Second);
        var groups = sizes.GroupBy(size => size).Select(group => (double)group.Count()).ToList();
        var exact = given.Length == differences.Count && given.Length <= MostExact && groups.Count == given.Length;
        var probability = exact ? ExactProbability(given.Length, Math.Min(positive, negative)) : NormalProbability(given.Length, Math.Min(positive, negative), groups);
        return new SignedRankTest(given.Length, differences.Count - given.Length, positive, negative, probability, exact);
    }

    /// <summary>Twice the share of all choices of signs whose sum of one sign's ranks is no larger.</summary>
    private static double ExactProbability(int pairs, double smaller)
    {
        var shares = new double[(pairs * (pairs + 1) / 2) + 1];
        shares[0] = 1;
        for (var rank = 1; rank <= pairs; rank++)
        {
            for (var sum = shares.Length - 1; sum >= 0; sum--)
            {
                shares[sum] = (shares[sum] + (sum >= rank ? shares[sum - rank] : 0)) / 2;
            }
        }

        return Math.Min(1, 2 * shares.Take((int)smaller + 1).Sum());
    }

    private static double NormalProbability(double pairs, double smaller, IReadOnlyList<double> groups)
    {
        var mean = pairs * (pairs + 1) / 4;
        var variance = (pairs * (pairs + 1) * (2 * pairs + 1) / 24) - (groups.Sum(size => (size * size * size) - size) / 48);
        return Math.Min(1, 2 * Normal.CDF(0, 1, (smaller - mean) / Math.Sqrt(variance)));
    }
}
