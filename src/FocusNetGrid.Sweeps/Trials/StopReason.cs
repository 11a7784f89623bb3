namespace FocusNetGrid.Sweeps.Trials;

/// <summary>Why a trial is told to stop. Whatever the reason, its checkpoint stands.</summary>
public enum StopReason
{
    /// <summary>Others do better: the best weights so far are measured, and the trial is over.</summary>
    Pruned,

    /// <summary>A user gave it up.</summary>
    Cancelled,

    /// <summary>A user paused the sweep; the trial goes on later.</summary>
    Paused,

    /// <summary>The worker leaves; the trial goes on elsewhere.</summary>
    Drained,

    /// <summary>Another attempt has taken over, or the trial has ended: nothing that this one does counts any more.</summary>
    Superseded,
}
