namespace FocusNetGrid.Sweeps.Search.Strategies;

/// <summary>Chooses what a search tries next. The choice depends on the space, the strategy's options and the arguments alone.</summary>
public interface ISearchStrategy
{
    /// <summary>The next point, unlike all before it.</summary>
    /// <param name="proposed">All points proposed so far, in their order.</param>
    /// <param name="observations">Those of them that have been tried, in the order in which they ended.</param>
    /// <returns>Null when the search is over.</returns>
    SearchPoint? Propose(IReadOnlyList<SearchPoint> proposed, IReadOnlyList<Observation> observations);
}
