using FocusNetGrid.Sweeps.Retries;

namespace FocusNetGrid.Grains.Worker;

/// <summary>
/// Attempts on a worker that came to nothing, one after the other: they failed without an epoch, or could not be made for what is wrong with the data, the disk or the
/// machine. A worker whose device or host is broken fails fastest and so asks most often; it rests ever longer between two tries, lest it use up the attempts of
/// trials that others could train.
/// </summary>
/// <param name="times">The first and the longest rest.</param>
internal sealed class FailureStreak(GridTimes times)
{
    // Twice as long each time is more than any longest rest from here on.
    private const int MostDoublings = 30;

    /// <summary>How many.</summary>
    public int Count { get; private set; }

    /// <summary>How long the worker is to rest after the last of them; zero where there is none.</summary>
    public TimeSpan Rest
    {
        get
        {
            var rest = Count == 0 ? TimeSpan.Zero : times.FirstRestTime * Math.Pow(2, Math.Min(Count - 1, MostDoublings));
            return rest < times.MostRestTime ? rest : times.MostRestTime;
        }
    }

    /// <summary>Counts an attempt. One that was stopped, or whose loss diverged, says nothing about its worker; neither does a trial that failed elsewhere before.</summary>
    /// <param name="outcome">How it ended.</param>
    /// <param name="hasGotOn">Whether it trained an epoch.</param>
    /// <param name="hasFailedBefore">Whether the trial's attempt before failed without an epoch, too.</param>
    public void Note(AttemptOutcome outcome, bool hasGotOn, bool hasFailedBefore)
    {
        if (hasGotOn || outcome.Result is not null)
        {
            Count = 0;
        }
        else if (!hasFailedBefore && outcome.Failure is { Kind: FailureKind.Error or FailureKind.WorkerDeath })
        {
            Count++;
        }
    }

    /// <summary>Counts something that is wrong with the data, the disk or the machine.</summary>
    public void NoteTrouble() => Count++;
}
