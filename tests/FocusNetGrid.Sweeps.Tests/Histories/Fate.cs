namespace FocusNetGrid.Sweeps.Tests.Histories;

/// <summary>What becomes of a call.</summary>
internal enum Fate
{
    /// <summary>It is answered.</summary>
    Heard,

    /// <summary>It never arrives.</summary>
    RequestLost,

    /// <summary>It arrives, and the caller never hears the answer: the network lost it, or a process died between the two.</summary>
    AnswerLost,

    /// <summary>The caller gives it up, and it arrives some time later.</summary>
    Late,

    /// <summary>It is answered, and arrives once more some time later.</summary>
    Twice,
}
