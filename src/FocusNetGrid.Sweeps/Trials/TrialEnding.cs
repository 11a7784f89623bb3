namespace FocusNetGrid.Sweeps.Trials;

/// <summary>How a trial ended.</summary>
/// <param name="Status">Succeeded, failed, pruned or cancelled.</param>
/// <param name="Owner">For whom: another sweep may want a trial that this one has pruned or cancelled.</param>
/// <param name="Attempt">The attempt that ended it; 0 where it ended between two, or before the first.</param>
/// <param name="At">When.</param>
/// <param name="Cause">Why it has no full result; empty where it succeeded.</param>
/// <param name="IsPoisoned">Whether it is set aside because it kills its workers.</param>
public sealed record TrialEnding(
    TrialStatus Status, TrialOwner Owner, int Attempt, DateTimeOffset At, string Cause = "", bool IsPoisoned = false)
{
    /// <summary>
    /// Whether a new attempt for this owner begins the trial anew. A result is good for everybody. A failure is taken over until somebody asks
    /// to try again; what one sweep has pruned or cancelled is still to be done for another.
    /// </summary>
    public bool YieldsTo(TrialOwner owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return Status switch
        {
            TrialStatus.Succeeded => false,
            TrialStatus.Failed => owner.Round > (owner.IsSamePlaceAs(Owner) ? Owner.Round : 0),
            _ => !owner.IsSamePlaceAs(Owner) || owner.Round > Owner.Round,
        };
    }
}
