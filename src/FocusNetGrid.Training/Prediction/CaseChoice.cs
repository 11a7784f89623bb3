using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Training.Prediction;

/// <summary>A case chosen for a figure by rule rather than by taste.</summary>
/// <param name="Rule">Why: <c>best</c>, <c>median</c> or <c>worst</c>.</param>
/// <param name="Id">The case.</param>
/// <param name="Jaccard">Its Jaccard index.</param>
public sealed record CaseChoice(string Rule, string Id, double Jaccard)
{
    /// <summary>The best, the (upper) median and the worst case by Jaccard; ties go to the ordinally first id. Fewer than three cases give fewer.</summary>
    public static IReadOnlyList<CaseChoice> ByJaccard(IReadOnlyList<CaseCounts> cases)
    {
        var ranked = cases
            .Select(counts => (counts.Id, ThresholdScores.Of(counts).Jaccard))
            .OrderByDescending(scored => scored.Jaccard).ThenBy(scored => scored.Id, StringComparer.Ordinal)
            .ToList();
        (string Rule, int Rank)[] choices = [("best", 0), ("median", (ranked.Count - 1) / 2), ("worst", ranked.Count - 1)];
        return [.. choices
            .Where(choice => choice.Rank >= 0 && choice.Rank < ranked.Count)
            .DistinctBy(choice => choice.Rank)
            .Select(choice => new CaseChoice(choice.Rule, ranked[choice.Rank].Id, ranked[choice.Rank].Jaccard))];
    }
}
