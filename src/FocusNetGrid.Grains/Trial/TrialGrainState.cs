using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Trial;

/// <summary>A trial's record in storage.</summary>
public sealed record TrialGrainState
{
    /// <summary>The record; null before the first attempt.</summary>
    public TrialLog? Log { get; set; }
}
