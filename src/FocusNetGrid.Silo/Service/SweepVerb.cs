namespace FocusNetGrid.Silo.Service;

/// <summary>What can be asked of a sweep.</summary>
public enum SweepVerb
{
    /// <summary>Trials that run stop, and go on when it is resumed.</summary>
    Pause,

    /// <summary>A paused sweep goes on.</summary>
    Resume,

    /// <summary>The sweep is given up.</summary>
    Cancel,

    /// <summary>Failed trials are tried anew.</summary>
    Retry,

    /// <summary>Failed and cancelled trials are tried anew.</summary>
    RetryCancelled,
}

/// <summary>What came of it.</summary>
/// <param name="Changed">Whether anything did.</param>
/// <param name="Message">For people.</param>
/// <param name="Sweep">How the sweep stands now.</param>
public sealed record SweepAnswer(bool Changed, string Message, SweepSummary Sweep);
