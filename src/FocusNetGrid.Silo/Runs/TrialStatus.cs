namespace FocusNetGrid.Silo.Runs;

/// <summary>How far a trial is.</summary>
public enum TrialStatus
{
    /// <summary>Not begun.</summary>
    Waiting,

    /// <summary>Begun and not ended; after a crash it goes on from its checkpoint.</summary>
    Running,

    /// <summary>Ended with a result.</summary>
    Succeeded,

    /// <summary>Ended without one; the same command tries again.</summary>
    Failed,
}
