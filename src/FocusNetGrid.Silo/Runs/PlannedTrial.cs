using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Runs;

/// <summary>A trial of a run.</summary>
/// <param name="Number">Its place in the plan, from 1.</param>
/// <param name="Id"><see cref="TrialSpec.Id"/> of the trial.</param>
/// <param name="Title">What people call it: the network and whatever tells it from the plan's other trials.</param>
/// <param name="Trial">What to train.</param>
public sealed record PlannedTrial(int Number, string Id, string Title, TrialSpec Trial);
