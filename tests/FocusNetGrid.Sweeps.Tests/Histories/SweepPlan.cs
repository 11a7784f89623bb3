namespace FocusNetGrid.Sweeps.Tests.Histories;

/// <summary>A sweep of a history.</summary>
/// <param name="Trials">The ids of its trials by their place; sweeps share a trial by having the same id.</param>
/// <param name="First">How many it begins with; a search that learns proposes the others.</param>
/// <param name="MaxWorkers">How many workers it may have.</param>
internal sealed record SweepPlan(string[] Trials, int First, int? MaxWorkers);
