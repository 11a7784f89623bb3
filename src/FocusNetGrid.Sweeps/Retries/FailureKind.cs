namespace FocusNetGrid.Sweeps.Retries;

/// <summary>Whose fault it is that an attempt ended without a result.</summary>
public enum FailureKind
{
    /// <summary>The trial's own: its code threw.</summary>
    Error,

    /// <summary>The trial's own, and it computes the same each time: its loss diverged. Another attempt would end alike.</summary>
    Certain,

    /// <summary>The process that ran it crashed, was killed or hung. It may be the trial that kills it.</summary>
    WorkerDeath,

    /// <summary>Nothing was heard of it until its lease had run out: nobody's fault that we know of.</summary>
    LeaseExpired,

    /// <summary>It was told to stop and goes on later: no failure.</summary>
    Interrupted,
}
