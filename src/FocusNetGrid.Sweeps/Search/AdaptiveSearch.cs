using FocusNetGrid.Sweeps.Search.Expressions;
using FocusNetGrid.Sweeps.Search.Strategies;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Sweeps.Search;

/// <summary>
/// A search that learns from results: its plan grows while the sweep runs. What it proposes depends on the spec and on its arguments alone, so a
/// coordinator that remembers the points and the scores can go on anywhere.
/// </summary>
public sealed class AdaptiveSearch
{
    private readonly AdaptiveStrategy strategy;
    private readonly Func<SearchPoint, int, Configuration?> bind;
    private readonly Func<string, SpecException> refuse;
    private readonly Dictionary<SearchPoint, string?> keys = [];

    /// <param name="strategy">Chooses.</param>
    /// <param name="bind">Reads the configuration at a point, given its number; null for a point that is refused.</param>
    /// <param name="refuse">Makes the exception for a condition that cannot be decided.</param>
    internal AdaptiveSearch(AdaptiveStrategy strategy, Func<SearchPoint, int, Configuration?> bind, Func<string, SpecException> refuse)
    {
        (this.strategy, this.bind, this.refuse) = (strategy, bind, refuse);
        var initial = new List<Proposal>();
        while (initial.Count < strategy.Startup && Propose([.. initial.Select(proposal => proposal.Point)], []) is { } proposal)
        {
            initial.Add(proposal);
        }

        Initial = initial;
    }

    /// <summary>What the search begins with, before it needs results: the first configurations of the sweep.</summary>
    public IReadOnlyList<Proposal> Initial { get; }

    /// <summary>
    /// The next configuration, unlike all before it. Points that the spec's components refuse, and such as train what an earlier one trains, are
    /// passed over, as if a constraint excluded them.
    /// </summary>
    /// <param name="proposed">All points so far, in their order, those of <see cref="Initial"/> first.</param>
    /// <param name="scores">
    /// Of the same points, the larger the better: over all folds and seeds of the configuration; null while it has not ended, negative infinity
    /// where it failed. Points beyond the end of the list have not ended.
    /// </param>
    /// <returns>Null when the search is over.</returns>
    /// <exception cref="SpecException">A constraint or condition speaks of a field that the next point does not have.</exception>
    public Proposal? Propose(IReadOnlyList<SearchPoint> proposed, IReadOnlyList<double?> scores)
    {
        ArgumentNullException.ThrowIfNull(proposed);
        ArgumentNullException.ThrowIfNull(scores);
        var trained = proposed.Select(KeyOf).ToHashSet();
        var observations = proposed.Zip(scores)
            .Where(pair => pair.Second is not null)
            .Select(pair => new Observation(pair.First, pair.Second!.Value))
            .ToArray();
        try
        {
            var point = strategy.Create(IsUsable).Propose(proposed, observations);
            return point is null ? null : new(point, bind(point, proposed.Count)!);
        }
        catch (ExpressionException error)
        {
            throw refuse(error.Message);
        }

        bool IsUsable(SearchPoint candidate) => KeyOf(candidate) is { } key && !trained.Contains(key);
    }

    /// <summary>The configuration at a point that was proposed before.</summary>
    /// <param name="point">The point.</param>
    /// <param name="number">Its place among all points, from 0.</param>
    /// <exception cref="ArgumentException">The point is not one of this spec's search.</exception>
    public Configuration Restore(SearchPoint point, int number)
    {
        ArgumentNullException.ThrowIfNull(point);
        return bind(point, number) ?? throw new ArgumentException($"The spec's search has no such point: {point.Key}", nameof(point));
    }

    /// <summary>What the configuration at a point trains; null for a point that is none.</summary>
    private string? KeyOf(SearchPoint point)
    {
        if (!keys.TryGetValue(point, out var key))
        {
            keys.Add(point, key = bind(point, 0)?.TrainingKey());
        }

        return key;
    }
}
