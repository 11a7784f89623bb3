namespace FocusNetGrid.Sweeps.Ledger;

/// <summary>What comes of telling a sweep how a trial ended.</summary>
public enum SettleAnswer
{
    /// <summary>It is so from now on.</summary>
    Settled,

    /// <summary>The trial had ended before; that stands.</summary>
    AlreadySettled,

    /// <summary>
    /// The trial is not over: the user has asked to try it anew since, or the ledger lost it in a crash and will hear of it when it is proposed again.
    /// </summary>
    Outdated,
}
