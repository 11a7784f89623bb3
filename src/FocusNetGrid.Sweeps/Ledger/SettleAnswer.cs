namespace FocusNetGrid.Sweeps.Ledger;

/// <summary>What comes of telling a sweep how a trial ended.</summary>
public enum SettleAnswer
{
    /// <summary>It is so from now on.</summary>
    Settled,

    /// <summary>The trial had ended before; that stands.</summary>
    AlreadySettled,

    /// <summary>The user has asked to try the trial anew since; it is not over.</summary>
    Outdated,
}
