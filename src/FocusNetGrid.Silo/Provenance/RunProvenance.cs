namespace FocusNetGrid.Silo.Provenance;

/// <summary>Where a run's figures come from.</summary>
/// <param name="Data">What was trained on, one entry a data component.</param>
/// <param name="Sessions">Who worked on it, in order.</param>
public sealed record RunProvenance(IReadOnlyList<DataFacts> Data, IReadOnlyList<RunSession> Sessions);
