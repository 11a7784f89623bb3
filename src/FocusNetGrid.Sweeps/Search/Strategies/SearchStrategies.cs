namespace FocusNetGrid.Sweeps.Search.Strategies;

/// <summary>Makes the strategy that a spec names.</summary>
internal static class SearchStrategies
{
    private const int MostPoints = 100_000;

    /// <summary>The strategies that a spec can name, with the records of their options.</summary>
    public static IReadOnlyDictionary<string, Type> Options { get; } = new Dictionary<string, Type>
    {
        ["grid"] = typeof(GridOptions),
        ["random"] = typeof(SampleOptions),
        ["sobol"] = typeof(SampleOptions),
        ["tpe"] = typeof(TpeOptions),
    };

    /// <summary>The strategy of a spec that learns from results, or null if the spec names one that does not.</summary>
    public static AdaptiveStrategy? Adaptive(SearchSpec spec, SearchSpace space) => spec.Strategy.Name == "tpe"
        ? new(OptionsOf<TpeOptions>(spec).Startup, isUsable => new TpeStrategy(space, OptionsOf<TpeOptions>(spec), isUsable))
        : null;

    /// <summary>The strategy of a spec that does not learn, or null if it cannot search this space.</summary>
    /// <param name="spec">Names it.</param>
    /// <param name="space">What is searched.</param>
    /// <param name="refuse">Takes a field of the space (or none) and what is wrong with it; gives false.</param>
    public static ISearchStrategy? Create(SearchSpec spec, SearchSpace space, Func<string, string, bool> refuse)
    {
        if (spec.Strategy.Name == "grid")
        {
            return IsCountable(space, refuse) ? new EnumeratedStrategy(space, GridSequence.Of(space), MostPoints, patience: int.MaxValue) : null;
        }

        var sample = OptionsOf<SampleOptions>(spec);
        if (spec.Strategy.Name == "random")
        {
            return new EnumeratedStrategy(space, RandomSequence.Of(space, sample.Seed), sample.Trials);
        }

        return space.Parameters.Count <= SobolSequence.MostDimensions
            || refuse("", $"{space.Parameters.Count} searched fields; a Sobol sequence has at most {SobolSequence.MostDimensions}, so use random")
            ? new EnumeratedStrategy(space, SobolSequence.Of(space, sample.Seed), sample.Trials)
            : null;
    }

    private static T OptionsOf<T>(SearchSpec spec) => (T)spec.Strategy.OptionsAs(typeof(T));

    private static bool IsCountable(SearchSpace space, Func<string, string, bool> refuse)
    {
        var isFinite = true;
        foreach (var parameter in space.Parameters.Where(parameter => parameter.Domain.Count is null))
        {
            isFinite = refuse(parameter.Field, "a grid has no end in it; add points, the number of values to try, or use random");
        }

        return isFinite
            && (GridSequence.Count(space) <= MostPoints
                || refuse("", $"{GridSequence.Count(space):0} combinations; a grid has at most {MostPoints}, so use fewer values or random"));
    }
}
