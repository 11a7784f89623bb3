namespace FocusNetGrid.Sweeps.Retries;

/// <summary>What becomes of a trial whose attempt has failed: it waits for the next one, or it has failed.</summary>
/// <param name="Wait">Before the next attempt; null where there is none.</param>
/// <param name="IsPoisoned">Whether the trial is set aside because it kills its workers.</param>
/// <param name="Cause">Why there is none; empty where there is one.</param>
public sealed record RetryDecision(TimeSpan? Wait, bool IsPoisoned, string Cause)
{
    /// <summary>There is another attempt.</summary>
    public static RetryDecision After(TimeSpan wait) => new(wait, false, "");

    /// <summary>The trial has failed.</summary>
    public static RetryDecision GiveUp(string cause) => new(null, false, cause);

    /// <summary>The trial has failed, and no worker is to touch it again before someone has looked at it.</summary>
    public static RetryDecision SetAside(string cause) => new(null, true, cause);
}
