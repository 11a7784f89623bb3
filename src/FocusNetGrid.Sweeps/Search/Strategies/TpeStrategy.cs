using FocusNetGrid.Sweeps.Chance;
using FocusNetGrid.Sweeps.Specs;

namespace FocusNetGrid.Sweeps.Search.Strategies;

/// <summary>
/// Tree-structured Parzen estimator (Bergstra et al., NIPS 2011): of candidates drawn like the good points it tries the one that is likeliest
/// among the good compared with the rest. Conditional parameters learn from the points that had them.
/// </summary>
/// <param name="space">What is searched.</param>
/// <param name="options">How.</param>
/// <param name="isUsable">Whether a point that the constraints allow may be proposed; null for all of them.</param>
internal sealed class TpeStrategy(SearchSpace space, TpeOptions options, Func<SearchPoint, bool>? isUsable = null) : ISearchStrategy
{
    // Draws in a row that are known or not allowed; so many mean that there are no more points to be had.
    private const int Patience = 10_000;
    private const int MostGood = 25;

    public SearchPoint? Propose(IReadOnlyList<SearchPoint> proposed, IReadOnlyList<Observation> observations)
    {
        if (proposed.Count >= options.Trials)
        {
            return null;
        }

        var random = SplitMix64.For($"search/{options.Seed}/tpe/{proposed.Count}");
        var known = proposed.ToHashSet();
        var learned = observations.Count < options.Startup ? null : Learned(observations, known, random);
        return learned ?? Drawn(known, random);
    }

    private SearchPoint? Learned(IReadOnlyList<Observation> observations, HashSet<SearchPoint> known, SplitMix64 random)
    {
        var ranked = observations.OrderByDescending(observation => observation.Score).ToArray();
        var good = Math.Clamp((int)Math.Ceiling(0.1 * ranked.Length), 1, MostGood);
        var (best, rest) = (Densities(ranked[..good]), Densities(ranked[good..]));

        SearchPoint? chosen = null;
        var highest = double.NegativeInfinity;
        for (var candidate = 0; candidate < options.Candidates; candidate++)
        {
            var point = SearchPoint.Of(space, parameter => space.Parameters[parameter].Domain.At(best[parameter].Draw(random)));
            var gain = Gain(point, best, rest);
            if (gain > highest && IsUsable(point, known))
            {
                (chosen, highest) = (point, gain);
            }
        }

        return chosen;
    }

    private SearchPoint? Drawn(HashSet<SearchPoint> known, SplitMix64 random)
    {
        for (var tries = 0; tries < Patience; tries++)
        {
            var point = SearchPoint.Of(space, parameter => space.Parameters[parameter].Domain.At(random.Unit()));
            if (IsUsable(point, known))
            {
                return point;
            }
        }

        return null;
    }

    private bool IsUsable(SearchPoint point, HashSet<SearchPoint> known) =>
        space.Allows(point.Changes) && !known.Contains(point) && isUsable?.Invoke(point) != false;

    private IDensity[] Densities(Observation[] observations) => [.. space.Parameters.Select(parameter =>
    {
        var places = observations
            .SelectMany(observation => observation.Point.Changes.Where(change => change.Field == parameter.Field))
            .Select(change => parameter.Domain.PlaceOf(change.Value))
            .ToArray();
        return parameter.Domain.IsOrdered ? (IDensity)new ParzenDensity(places) : new ChoiceDensity(places, parameter.Domain.Count!.Value);
    })];

    private double Gain(SearchPoint point, IDensity[] best, IDensity[] rest)
    {
        var gain = 0.0;
        for (var index = 0; index < space.Parameters.Count; index++)
        {
            var parameter = space.Parameters[index];
            if (point.Changes.FirstOrDefault(change => change.Field == parameter.Field) is SpecChange change)
            {
                var place = parameter.Domain.PlaceOf(change.Value);
                gain += Math.Log(best[index].At(place)) - Math.Log(rest[index].At(place));
            }
        }

        return gain;
    }
}
