using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Reproduction.Verdicts;

/// <summary>Decides claims about scores by their means over images and Wilcoxon's test on the images, corrected over all pairs of networks.</summary>
internal sealed class ScoreJudge(IReadOnlyList<ReproducedNetwork> networks, Func<string, string, Quantity, PairedComparison?> compare)
{
    private const string Test = "Wilcoxon's signed-rank test on the images, Holm over all pairs";

    private static readonly NumberFormat Score = NumberFormat.Fixed(4);
    private static readonly NumberFormat Signed = NumberFormat.Difference(2);

    public Verdict Decide(ResultClaim claim, ReproducedNetwork own) => claim.Kind switch
    {
        ClaimKind.Best => Best(claim, own),
        ClaimKind.BetterThan => BetterThan(claim, own),
        ClaimKind.PercentHigher => PercentHigher(claim, own),
        _ => throw new ArgumentOutOfRangeException(nameof(claim), claim.Kind, $"A score cannot be claimed to be {claim.Kind}."),
    };

    /// <summary>
    /// First in the mean and significantly above the runner-up: holds. Another is significantly above it: does not hold. Where the mean and the ranks disagree,
    /// neither is above. A row without a result leaves the first case open, not the second.
    /// </summary>
    private Verdict Best(ResultClaim claim, ReproducedNetwork own)
    {
        var rivals = networks.Where(network => network != own && network.HasResult).OrderByDescending(network => Mean(network, claim)).ToList();
        if (rivals.Count == 0)
        {
            return new Verdict(claim, VerdictOutcome.Undecided, "No other network has a result.", "None.");
        }

        var above = rivals.Select(rival => Pair(own, rival, claim)).FirstOrDefault(pair => pair.Direction < 0);
        var rival = above is null ? rivals[0] : rivals.First(network => network.Method == above.Second);
        var pair = above ?? Pair(own, rival, claim);
        var absent = networks.Where(network => network.Printed is not null && !network.HasResult).Select(network => network.Method).ToList();
        var outcome = above is not null ? VerdictOutcome.DoesNotHold
            : pair.Direction > 0 && absent.Count == 0 ? VerdictOutcome.Holds
            : VerdictOutcome.Undecided;
        var missing = absent.Count == 0 ? "" : $" Without a result: {string.Join(", ", absent)}.";
        return new Verdict(claim, outcome, $"{Place(own, claim)}. {Numbers(pair, own, rival)}{missing}", TestOf(pair));
    }

    private Verdict BetterThan(ResultClaim claim, ReproducedNetwork own)
    {
        var other = networks.First(network => network.Method == claim.Against);
        var pair = Pair(own, other, claim);
        var outcome = pair.Direction switch
        {
            > 0 => VerdictOutcome.Holds,
            < 0 => VerdictOutcome.DoesNotHold,
            _ => VerdictOutcome.Undecided,
        };
        return new Verdict(claim, outcome, Numbers(pair, own, other), TestOf(pair));
    }

    /// <summary>
    /// The number is read as percent and as percentage points, for the paper's own is the latter. It holds where a reading's 95 % interval has the number (or all
    /// of it may lie above, if "at least" so much is claimed) and not 0, and does not where neither has it; an interval that has both decides nothing. Nothing is
    /// a percentage of a mean of 0.
    /// </summary>
    private Verdict PercentHigher(ResultClaim claim, ReproducedNetwork own)
    {
        var other = networks.First(network => network.Method == claim.Against);
        var pair = Pair(own, other, claim);
        (double Unit, string Name)[] readings = Mean(other, claim) is > 0 and var mean
            ? [(100, "points"), (100 / mean, "%")]
            : [(100, "points")];
        bool Has(double unit) => (pair.Interval.High * unit >= claim.Value.Value - claim.Value.Rounding)
            && (claim.AtLeast || pair.Interval.Low * unit <= claim.Value.Value + claim.Value.Rounding);
        string Read(double unit, string name) =>
            $"{Signed.Write(pair.Difference * unit)} {name} [{Signed.Write(pair.Interval.Low * unit)}, {Signed.Write(pair.Interval.High * unit)}]";
        var outcome = !readings.Any(reading => Has(reading.Unit)) ? VerdictOutcome.DoesNotHold
            : pair.Interval.Contains(0) ? VerdictOutcome.Undecided
            : VerdictOutcome.Holds;
        var numbers = $"{Numbers(pair, own, other)} That is {string.Join(" or ", readings.Select(reading => Read(reading.Unit, reading.Name)))}.";
        return new Verdict(claim, outcome, numbers, "95 % bootstrap interval of the difference on the same images, in points and in percent");
    }

    private string Place(ReproducedNetwork own, ResultClaim claim)
    {
        var measured = networks.Where(network => network.HasResult).ToList();
        return $"Place {1 + measured.Count(network => Mean(network, claim) > Mean(own, claim))} of {measured.Count} in the mean";
    }

    private static string Numbers(PairedComparison pair, ReproducedNetwork own, ReproducedNetwork other)
    {
        var (mine, theirs) = (own.PerImage[pair.Quantity].Average(), other.PerImage[pair.Quantity].Average());
        return $"{Score.Write(mine)} beside {Score.Write(theirs)} of {other.Method}"
            + $" (difference {NumberFormat.Difference(4).Write(pair.Difference)}, rank-biserial effect {Signed.Write(pair.Test.RankBiserial)})."
            + string.Concat(new[] { own, other }.Where(network => network.Missing.Count > 0).Select(network => $" Of {network.Method} not every seed has a result ({network.Gap})."));
    }

    private static string TestOf(PairedComparison pair)
    {
        var probability = NumberFormat.Probability.Write(pair.Corrected);
        return $"{Test}: p {(probability.StartsWith('<') ? probability : $"= {probability}")} against {pair.Second}";
    }

    private static double Mean(ReproducedNetwork network, ResultClaim claim) => network.Estimates[(claim.Quantity, ScoreConvention.PerImage)].Value;

    private PairedComparison Pair(ReproducedNetwork own, ReproducedNetwork other, ResultClaim claim) => compare(own.Method, other.Method, claim.Quantity)!;
}
