namespace FocusNetGrid.Sweeps.Trials;

/// <summary>Why a trial is ended from outside.</summary>
public enum CloseReason
{
    /// <summary>A user gave it up.</summary>
    Cancelled,

    /// <summary>Others do better, and its worker is gone, so that nothing is measured.</summary>
    Pruned,

    /// <summary>It cannot be done.</summary>
    GivenUp,
}
