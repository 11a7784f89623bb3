namespace FocusNetGrid.Sweeps.Search.Strategies;

/// <summary>A strategy that does not look at results: the distinct points of a sequence that the constraints allow.</summary>
/// <param name="space">What is searched.</param>
/// <param name="sequence">Candidates; it may go on for ever.</param>
/// <param name="count">How many points to propose at most.</param>
/// <param name="patience">After so many candidates in a row that are known or not allowed there are no more to be had.</param>
internal sealed class EnumeratedStrategy(SearchSpace space, IEnumerable<SearchPoint> sequence, int count, int patience = EnumeratedStrategy.PatienceWithChance) : ISearchStrategy
{
    private const int PatienceWithChance = 10_000;

    private readonly List<SearchPoint> points = [];
    private readonly HashSet<SearchPoint> known = [];
    private readonly IEnumerator<SearchPoint> candidates = sequence.GetEnumerator();

    public SearchPoint? Propose(IReadOnlyList<SearchPoint> proposed, IReadOnlyList<Observation> observations)
    {
        // The points are a function of their number alone; they are remembered only so as not to be computed again.
        while (points.Count <= proposed.Count)
        {
            if (points.Count == count || Candidate() is not { } point)
            {
                return null;
            }

            points.Add(point);
        }

        return points[proposed.Count];
    }

    private SearchPoint? Candidate()
    {
        for (var tries = 0; tries < patience && candidates.MoveNext(); tries++)
        {
            var candidate = candidates.Current;
            if (space.Allows(candidate.Changes) && known.Add(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
