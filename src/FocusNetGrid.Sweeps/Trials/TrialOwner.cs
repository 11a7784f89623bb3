namespace FocusNetGrid.Sweeps.Trials;

/// <summary>Who has a trial done: sweeps may share one.</summary>
/// <param name="Sweep">The sweep's id.</param>
/// <param name="Index">The trial's place in that sweep's plan, from 0.</param>
/// <param name="Round">How often the sweep's user has asked to try this trial anew.</param>
public sealed record TrialOwner(string Sweep, int Index, int Round)
{
    /// <summary>Whether this is the same place of the same sweep, in whichever round.</summary>
    public bool IsSamePlaceAs(TrialOwner other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Sweep == other.Sweep && Index == other.Index;
    }
}
