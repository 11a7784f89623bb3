using FocusNetGrid.Silo.Artifacts;

namespace FocusNetGrid.Silo.Service;

/// <summary>Where a grid's service finds what is no grain's.</summary>
/// <param name="Artifacts">What the trials left.</param>
/// <param name="Data">The folder that specs' data paths are relative to.</param>
/// <param name="GridName">Names the grid in reports.</param>
public sealed record ServicePlaces(IArtifactStore Artifacts, string Data, string GridName);
