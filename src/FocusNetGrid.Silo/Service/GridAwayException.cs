namespace FocusNetGrid.Silo.Service;

/// <summary>The grid does not answer: its silos are away, or are just being replaced. Asking again is safe.</summary>
/// <param name="inner">The cause.</param>
public sealed class GridAwayException(Exception inner) : Exception("the grid does not answer at the moment; ask again in a few seconds", inner);
