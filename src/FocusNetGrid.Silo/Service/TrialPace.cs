using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Service;

/// <summary>How fast a trial goes.</summary>
/// <param name="Whole">Seconds that all of it takes.</param>
/// <param name="Left">Seconds to its end.</param>
internal sealed record TrialPace(double Whole, double Left)
{
    // How far the epoch in hand is, nobody tells.
    private const double EpochInHand = 0.5;

    /// <summary>By a trial's record; null where it neither has a result nor an attempt that has reported an epoch of its own.</summary>
    public static TrialPace? Of(TrialLog log, int epochs, DateTimeOffset now)
    {
        if (log.Result is { } result)
        {
            return new(result.Cost.TrainingSeconds, 0);
        }

        if (log.Running is not { } running || running.LastEpoch <= running.FromEpoch || now <= running.Began)
        {
            return null;
        }

        var each = (now - running.Began).TotalSeconds / (running.LastEpoch - running.FromEpoch + EpochInHand);
        return new(each * epochs, each * Math.Max(0, epochs - running.LastEpoch - EpochInHand));
    }
}
