namespace FocusNetGrid.Grains.Roster;

/// <summary>The roster in storage.</summary>
public sealed record RosterGrainState
{
    /// <summary>Every sweep, in the order in which they came.</summary>
    public IReadOnlyList<SweepEntry> Sweeps { get; set; } = [];
}
