using FocusNetGrid.Sweeps.Chance;

namespace FocusNetGrid.Sweeps.Search.Strategies;

/// <summary>Points drawn one by one, each field on its own.</summary>
internal static class RandomSequence
{
    public static IEnumerable<SearchPoint> Of(SearchSpace space, int seed)
    {
        var random = SplitMix64.For($"search/{seed}/random");
        while (true)
        {
            // A place is drawn for every parameter, searched or not, so that a condition does not shift the draws of the others.
            var places = space.Parameters.Select(_ => random.Unit()).ToArray();
            yield return SearchPoint.Of(space, parameter => space.Parameters[parameter].Domain.At(places[parameter]));
        }
    }
}
