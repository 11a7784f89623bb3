namespace FocusNetGrid.Sweeps.Trials;

/// <summary>How far a trial is.</summary>
public enum TrialStatus
{
    /// <summary>Not begun, or between two attempts.</summary>
    Waiting,

    /// <summary>An attempt has begun and not ended; after a crash the next one goes on from its checkpoint.</summary>
    Running,

    /// <summary>Ended with a result.</summary>
    Succeeded,

    /// <summary>Ended without one: its attempts are used up.</summary>
    Failed,

    /// <summary>Stopped early, because others do better; what it had learned until then is measured where it could be.</summary>
    Pruned,

    /// <summary>Stopped because a user said so.</summary>
    Cancelled,
}
