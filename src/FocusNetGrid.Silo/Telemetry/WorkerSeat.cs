using FocusNetGrid.Grains.Worker;

namespace FocusNetGrid.Silo.Telemetry;

/// <summary>What a worker does, and how long it has done what. The worker's turns write, scrapes read.</summary>
/// <param name="key">The worker.</param>
/// <param name="clock">The time.</param>
internal sealed class WorkerSeat(WorkerKey key, TimeProvider clock)
{
    private readonly Lock turn = new();
    private long since = clock.GetTimestamp();
    private TimeSpan training;
    private TimeSpan idle;

    /// <summary>The label of a worker that has a trial.</summary>
    public static KeyValuePair<string, object?> Training { get; } = new("state", "training");

    /// <summary>The label of a worker that has none.</summary>
    public static KeyValuePair<string, object?> Idle { get; } = new("state", "idle");

    /// <summary>The worker's own label.</summary>
    public KeyValuePair<string, object?> Label { get; } = new("worker", key.ToString());

    /// <summary>Whether it has a trial.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>When it asked last.</summary>
    public long Asked { get; private set; }

    /// <summary>When it got its last trial.</summary>
    public long Began { get; private set; }

    /// <summary>It has no trial from now on, and asks for one.</summary>
    public void Rest(long now)
    {
        Turn(now, isBusy: false);
        Asked = now;
    }

    /// <summary>It has a trial from now on.</summary>
    public void Work(long now)
    {
        Turn(now, isBusy: true);
        Began = now;
    }

    /// <summary>How long it has had a trial, and how long none.</summary>
    public (TimeSpan Training, TimeSpan Idle) Times()
    {
        lock (turn)
        {
            var last = clock.GetElapsedTime(since);
            return IsBusy ? (training + last, idle) : (training, idle + last);
        }
    }

    private void Turn(long now, bool isBusy)
    {
        lock (turn)
        {
            var last = clock.GetElapsedTime(since, now);
            (training, idle) = IsBusy ? (training + last, idle) : (training, idle + last);
            (since, IsBusy) = (now, isBusy);
        }
    }
}
