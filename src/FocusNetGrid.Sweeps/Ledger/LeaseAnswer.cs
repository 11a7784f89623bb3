namespace FocusNetGrid.Sweeps.Ledger;

/// <summary>What a worker hears that asked for work.</summary>
/// <param name="Assignment">A trial; null where there is none for it.</param>
/// <param name="Refusal">Why there is none.</param>
/// <param name="NextAt">When to ask again, where a trial waits for its next attempt.</param>
public sealed record LeaseAnswer(Assignment? Assignment, LeaseRefusal Refusal = LeaseRefusal.None, DateTimeOffset? NextAt = null);

/// <summary>Why a worker gets no trial.</summary>
public enum LeaseRefusal
{
    /// <summary>It gets one.</summary>
    None,

    /// <summary>None waits, or none may begin yet.</summary>
    NothingReady,

    /// <summary>The sweep has as many workers as it may have.</summary>
    Quota,

    /// <summary>The sweep is paused.</summary>
    Paused,

    /// <summary>The sweep is cancelled or finished.</summary>
    Over,
}
