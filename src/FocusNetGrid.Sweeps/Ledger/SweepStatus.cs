namespace FocusNetGrid.Sweeps.Ledger;

/// <summary>How far a sweep is.</summary>
public enum SweepStatus
{
    /// <summary>Trials wait, run, or may still come.</summary>
    Active,

    /// <summary>A user paused it; trials that ran go on when it is resumed.</summary>
    Paused,

    /// <summary>A user gave it up.</summary>
    Cancelled,

    /// <summary>Every trial has ended.</summary>
    Finished,
}
