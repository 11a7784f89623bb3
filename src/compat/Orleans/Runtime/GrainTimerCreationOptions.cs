using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>When a grain timer ticks, and what its ticks do to the grain.</summary>
public readonly struct GrainTimerCreationOptions()
{
    /// <summary>A timer whose ticks are ordinary turns.</summary>
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
        : this()
    {
        DueTime = dueTime;
        Period = period;
    }

    /// <summary>Time until the first tick.</summary>
    public required TimeSpan DueTime { get; init; }

    /// <summary>Time from the end of a tick to the next.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>Whether ticks interleave with calls and other timers.</summary>
    public bool Interleave { get; init; }

    /// <summary>Whether a tick counts as use, so that the collector leaves the grain alone.</summary>
    public bool KeepAlive { get; init; }
}
