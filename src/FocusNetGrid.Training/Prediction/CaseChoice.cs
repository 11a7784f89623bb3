using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Training.Prediction;

/// <summary>A case chosen for a figure by rule rather than by taste.</summary>
/// <param name="Rule">Why: <c>best</c>, <c>median</c> or <c>worst</c>.</param>
/// <param name="Id">The case.</param>
/// <param name="Jaccard">Its Jaccard index; the mean over the networks where several were measured on it.</param>
public sealed record CaseChoice(string Rule, string Id, double Jaccard)
{
    /// <summary>The best, the (upper) median and the worst case by Jaccard; ties go to the ordinally first id. Fewer than three cases give fewer.</summary>
    public static IReadOnlyList<CaseChoice> ByJaccard(IReadOnlyList<CaseCounts> cases) => ByMeanJaccard([cases]);

    /// <summary>The same by the mean of the networks' Jaccard indices, so that no network's taste decides what is shown.</summary>
    /// <param name="networks">Each network's counts of the same cases, in any order; at least one network.</param>
    /// <exception cref="ArgumentException">The networks were not measured on the same cases.</exception>
    public static IReadOnlyList<CaseChoice> ByMeanJaccard(IReadOnlyList<IReadOnlyList<CaseCounts>> networks)
    {
        ArgumentNullException.ThrowIfNull(networks);
        var cases = networks.SelectMany(counts => counts).ToLookup(counts => counts.Id, StringComparer.Ordinal);
        if (cases.FirstOrDefault(counts => counts.Count() != networks.Count) is { } odd)
        {
            throw new ArgumentException($"{odd.Count()} of {networks.Count} networks were measured on the case '{odd.Key}'; only cases that all share can be compared.", nameof(networks));
        }

        var ranked = cases
            .Select(counts => (Id: counts.Key, Jaccard: counts.Average(one => ThresholdScores.Of(one).Jaccard)))
            .OrderByDescending(scored => scored.Jaccard).ThenBy(scored => scored.Id, StringComparer.Ordinal)
            .ToList();
        (string Rule, int Rank)[] choices = [("best", 0), ("median", (ranked.Count - 1) / 2), ("worst", ranked.Count - 1)];
        return [.. choices
            .Where(choice => choice.Rank >= 0 && choice.Rank < ranked.Count)
            .DistinctBy(choice => choice.Rank)
            .Select(choice => new CaseChoice(choice.Rule, ranked[choice.Rank].Id, ranked[choice.Rank].Jaccard))];
    }
}
