using System.Text.Json.Serialization;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Sweeps.Plans;

/// <summary>A trial of a sweep.</summary>
/// <param name="Index">Its place in the plan, from 0.</param>
/// <param name="Id"><see cref="TrialSpec.Id"/> of the trial.</param>
/// <param name="Title">What people call it: the configuration and whatever tells it from the plan's other trials.</param>
/// <param name="Configuration">What people call its configuration.</param>
/// <param name="Trial">What to train.</param>
public sealed record PlannedTrial(int Index, string Id, string Title, string Configuration, TrialSpec Trial)
{
    /// <summary>What differs from the spec's own fields; known to the plan, and not told along with the trial.</summary>
    [JsonIgnore]
    public IReadOnlyList<SpecChange> Changes { get; init; } = [];

    /// <summary>Its place for people, from 1.</summary>
    public int Number => Index + 1;
}
