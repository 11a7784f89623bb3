using FocusNetGrid.Reports.Results;

namespace FocusNetGrid.Reports.Reproduction.Verdicts;

/// <summary>Decides the paper's claims: those about scores by tests on the images, those about sizes by the counts.</summary>
/// <param name="networks">The reproduced rows.</param>
/// <param name="compare">The comparison of two methods by a score, seen from the first; null where either has no result.</param>
internal sealed class Judge(IReadOnlyList<ReproducedNetwork> networks, Func<string, string, Quantity, PairedComparison?> compare)
{
    /// <summary>The verdict on a claim.</summary>
    public Verdict Decide(ResultClaim claim)
    {
        var absent = new[] { claim.Method, claim.Against }.Where(method => method.Length > 0 && !Find(method).HasResult).ToList();
        if (absent.Count > 0)
        {
            return new Verdict(claim, VerdictOutcome.Undecided, $"No result of {string.Join(" and ", absent)}.", "None.");
        }

        return Quantities.IsScore(claim.Quantity)
            ? new ScoreJudge(networks, compare).Decide(claim, Find(claim.Method))
            : new CountJudge(networks).Decide(claim, Find(claim.Method));
    }

    private ReproducedNetwork Find(string method) => networks.First(network => network.Method == method);
}
