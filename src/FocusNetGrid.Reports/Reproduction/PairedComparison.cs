using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Statistics;

namespace FocusNetGrid.Reports.Reproduction;

/// <summary>Two networks compared on the same images by one score, averaged over seeds.</summary>
/// <param name="First">The method of the one.</param>
/// <param name="Second">The method of the other.</param>
/// <param name="Quantity">The score.</param>
/// <param name="Difference">Mean over images of the first's score less the second's.</param>
/// <param name="Interval">95 % bootstrap interval of the difference.</param>
/// <param name="Test">Wilcoxon's test.</param>
/// <param name="Corrected">Its probability after Holm's correction over all pairs of networks.</param>
public sealed record PairedComparison(
    string First, string Second, Quantity Quantity, double Difference, Interval Interval, SignedRankTest Test, double Corrected)
{
    /// <summary>Below this corrected probability a difference counts as significant.</summary>
    public const double Level = 0.05;

    /// <summary>Whether the images' differences are significant by their ranks. They need not point where their mean points: <see cref="Direction"/>.</summary>
    public bool Significant => Corrected < Level;

    /// <summary>
    /// 1 where the first is significantly above, -1 where it is below, else 0. The mean and the ranks must agree: a network that fails on a few images can lose in
    /// the mean and yet be above on nearly every image, and such a pair shows neither order.
    /// </summary>
    public int Direction => Significant && Math.Sign(Difference) == Math.Sign(Test.RankBiserial) ? Math.Sign(Difference) : 0;

    /// <summary>The same comparison from the other's side.</summary>
    public PairedComparison Reversed() => this with
    {
        First = Second,
        Second = First,
        Difference = -Difference,
        Interval = new Interval(-Interval.High, -Interval.Low),
        Test = Test with { PositiveRanks = Test.NegativeRanks, NegativeRanks = Test.PositiveRanks },
    };

    /// <summary>Every pair of networks that have a result, each score with its own family of tests.</summary>
    internal static IReadOnlyList<PairedComparison> AllOf(IReadOnlyList<ReproducedNetwork> networks, ImageBootstrap bootstrap) =>
        [.. TableScores.All.SelectMany(quantity => Of(quantity, [.. networks.Where(network => network.HasResult)], bootstrap))];

    private static IEnumerable<PairedComparison> Of(Quantity quantity, IReadOnlyList<ReproducedNetwork> networks, ImageBootstrap bootstrap)
    {
        var pairs = networks
            .SelectMany((first, place) => networks.Skip(place + 1).Select(second => Compare(quantity, first, second, bootstrap)))
            .ToList();
        var corrected = Holm.Correct([.. pairs.Select(pair => pair.Test.Probability)]);
        return pairs.Zip(corrected, (pair, probability) => pair with { Corrected = probability });
    }

    private static PairedComparison Compare(Quantity quantity, ReproducedNetwork first, ReproducedNetwork second, ImageBootstrap bootstrap)
    {
        var differences = first.PerImage[quantity].Zip(second.PerImage[quantity], (one, other) => one - other).ToList();
        return new PairedComparison(
            first.Method,
            second.Method,
            quantity,
            differences.Average(),
            Interval.OfReplicates(bootstrap.MeansOf(differences)),
            SignedRankTest.Of(differences),
            Corrected: 1);
    }
}
