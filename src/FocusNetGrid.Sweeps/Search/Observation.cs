namespace FocusNetGrid.Sweeps.Search;

/// <summary>A point that was tried.</summary>
/// <param name="Point">What was tried.</param>
/// <param name="Score">How good it is, over all folds and seeds; larger is better. Negative infinity for one that failed.</param>
public sealed record Observation(SearchPoint Point, double Score);
