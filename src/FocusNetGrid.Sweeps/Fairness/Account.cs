namespace FocusNetGrid.Sweeps.Fairness;

/// <summary>What a sweep has been given so far, in worker-seconds divided by its priority.</summary>
internal sealed class Account(long arrival, DateTimeOffset opened)
{
    // The least that a trial is charged, so that sweeps of trials that take no time take turns too.
    private const double LeastSeconds = 0.01;

    private double charged;
    private DateTimeOffset chargedUntil = opened;

    public long Arrival { get; } = arrival;

    public bool HasWork { get; set; }

    public int Priority { get; set; } = 1;

    public int Workers { get; set; }

    public double ChargedBy(DateTimeOffset now) => charged + Workers * Math.Max(0, (now - chargedUntil).TotalSeconds) / Priority;

    public void Charge(DateTimeOffset now)
    {
        charged = ChargedBy(now);
        chargedUntil = now > chargedUntil ? now : chargedUntil;
    }

    public void Raise(double level) => charged = Math.Max(charged, level);

    public void Serve(DateTimeOffset now)
    {
        Charge(now);
        charged += LeastSeconds / Priority;
        Workers++;
    }

    /// <summary>A worker is done; the least charge, paid beforehand, counts towards its time.</summary>
    public void Leave(DateTimeOffset since, DateTimeOffset now, bool wasServed)
    {
        Charge(now);
        charged -= (wasServed ? Math.Clamp((now - since).TotalSeconds, 0, LeastSeconds) : LeastSeconds) / Priority;
        Workers = Math.Max(0, Workers - 1);
    }
}
