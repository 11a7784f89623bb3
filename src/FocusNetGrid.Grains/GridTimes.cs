namespace FocusNetGrid.Grains;

/// <summary>The grid's clockwork.</summary>
public sealed record GridTimes
{
    /// <summary>How long a lease lasts unless it is renewed: so long a worker may be out of reach before another takes its trial over.</summary>
    public TimeSpan LeaseTime { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a worker renews its lease, and thus how soon it hears of a pause.</summary>
    public TimeSpan RenewalTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a sweep looks after its leases, offers its work and stores how far it is.</summary>
    public TimeSpan BeatTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a worker that has just run out of work waits before it asks again; the wait doubles, up to <see cref="IdleTime"/>.</summary>
    public TimeSpan FirstIdleTime { get; init; } = TimeSpan.FromMilliseconds(5);

    /// <summary>How long a worker without work waits before it asks again.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a worker waits before it repeats a call that failed; the wait doubles, up to <see cref="MostPatience"/>.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest wait between two tries of a call.</summary>
    public TimeSpan MostPatience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a worker rests after an attempt that failed without an epoch; after each further one twice as long, up to <see cref="MostRestTime"/>.</summary>
    public TimeSpan FirstRestTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest rest of a worker on which attempt after attempt fails.</summary>
    public TimeSpan MostRestTime { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A worker that was not heard of for so long counts as silent.</summary>
    public TimeSpan SilentTime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>A silent worker is shown for so long: whoever looks after the grid is to see that it is gone.</summary>
    public TimeSpan ForgottenTime { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// These times where so many workers are all there will be: one alone does not rest, as nobody would take its trials meanwhile. A host of a cluster does not know
    /// of the others, so its workers rest in any case.
    /// </summary>
    public GridTimes For(int workers) => workers > 1 ? this : this with { FirstRestTime = TimeSpan.Zero };
}
