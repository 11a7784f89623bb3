using FocusNetGrid.Reports.Results;
using FocusNetGrid.Reports.Tables;

namespace FocusNetGrid.Reports.Reproduction.Verdicts;

/// <summary>Decides claims about sizes: counts need no test.</summary>
internal sealed class CountJudge(IReadOnlyList<ReproducedNetwork> networks)
{
    public Verdict Decide(ResultClaim claim, ReproducedNetwork own)
    {
        if (own.CountOf(claim.Quantity) is not { } count)
        {
            return new Verdict(claim, VerdictOutcome.Undecided, $"The {Quantities.WordOf(claim.Quantity)} of {own.Method} were not counted.", "None.");
        }

        return claim.Kind switch
        {
            ClaimKind.Best => Fewest(claim, own, count),
            ClaimKind.FewerThan => Of(claim, count < claim.Value.Value, $"{Write(count)}.", "count"),
            ClaimKind.TimesFewer => TimesFewer(claim, count),
            _ => throw new ArgumentOutOfRangeException(nameof(claim), claim.Kind, $"A count cannot be claimed to be {claim.Kind}."),
        };
    }

    private Verdict Fewest(ResultClaim claim, ReproducedNetwork own, double count)
    {
        var rivals = networks.Where(network => network != own && network.CountOf(claim.Quantity) is not null).OrderBy(network => network.CountOf(claim.Quantity)).ToList();
        if (rivals.Count == 0)
        {
            return new Verdict(claim, VerdictOutcome.Undecided, "No other network has a result.", "None.");
        }

        var least = rivals[0].CountOf(claim.Quantity)!.Value;
        var numbers = $"{Write(count)} beside {Write(least)} of {rivals[0].Method}, the fewest of the others.";
        var complete = networks.All(network => network.Printed is null || network.CountOf(claim.Quantity) is not null);
        return count < least && !complete
            ? new Verdict(claim, VerdictOutcome.Undecided, $"{numbers} Not every network has a result.", RuleOf(claim, "counts"))
            : Of(claim, count < least, numbers, "counts");
    }

    /// <summary>A larger factor than claimed is the claim and more.</summary>
    private Verdict TimesFewer(ResultClaim claim, double count)
    {
        if (networks.First(network => network.Method == claim.Against).CountOf(claim.Quantity) is not { } other)
        {
            return new Verdict(claim, VerdictOutcome.Undecided, $"The {Quantities.WordOf(claim.Quantity)} of {claim.Against} were not counted.", "None.");
        }

        var numbers = $"{Write(other)} of {claim.Against} are {NumberFormat.Fixed(2).Write(other / count)} times {Write(count)}.";
        return Of(claim, other / count >= claim.Value.Value - claim.Value.Rounding, numbers, "ratio of the counts, at least as large as claimed");
    }

    private static Verdict Of(ResultClaim claim, bool holds, string numbers, string rule) =>
        new(claim, holds ? VerdictOutcome.Holds : VerdictOutcome.DoesNotHold, numbers, RuleOf(claim, rule));

    private static string RuleOf(ResultClaim claim, string rule) => claim.Quantity == Quantity.Flops
        ? $"{rule}, of multiply-adds of one image at the run's size"
        : $"{rule}, of weights and moving statistics";

    private static string Write(double count) => NumberFormat.Count.Write(count);
}
