namespace FocusNetGrid.Sweeps.Fairness;

/// <summary>
/// Shares workers among the sweeps that have work. Each sweep is charged for the time that its workers spend on it, divided by its priority, and
/// the one charged least is served next: of two sweeps that always have work, one of twice the priority gets twice the workers, however long
/// their trials are and however few workers there are. What it knows may be lost at any time: the sweeps offer their work again.
/// </summary>
public sealed class FairShare
{
    private readonly Dictionary<string, Account> accounts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Sweep, DateTimeOffset Since)> lastOf = new(StringComparer.Ordinal);
    private long arrivals;
    private double level;

    /// <summary>The sweeps that have work.</summary>
    public int Offers => accounts.Values.Count(account => account.HasWork);

    /// <summary>A sweep has work, or still has; what it says of its workers replaces what was assumed.</summary>
    /// <param name="sweep">Its id.</param>
    /// <param name="priority">Its weight, at least 1.</param>
    /// <param name="workers">How many workers it has.</param>
    /// <param name="now">The time.</param>
    public void Offer(string sweep, int priority, int workers, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(priority, 1);
        if (!accounts.TryGetValue(sweep, out var account))
        {
            accounts.Add(sweep, account = new Account(arrivals++, now));
        }

        account.Charge(now);
        if (!account.HasWork)
        {
            // Whoever had nothing to do has no claim to the time that others used meanwhile.
            account.Raise(Level(now));
        }

        (account.HasWork, account.Priority, account.Workers) = (true, priority, workers);
    }

    /// <summary>A sweep has no work to give at the moment; the workers that it has are charged on.</summary>
    public void Withdraw(string sweep, int workers, DateTimeOffset now)
    {
        if (accounts.TryGetValue(sweep, out var account))
        {
            account.Charge(now);
            (account.HasWork, account.Workers) = (false, workers);
        }
    }

    /// <summary>A sweep is over.</summary>
    public void Forget(string sweep) => accounts.Remove(sweep);

    /// <summary>The sweep that a worker is to ask for a trial; null where none has work. Whatever it did before is over.</summary>
    /// <param name="worker">Who asks.</param>
    /// <param name="now">The time.</param>
    /// <param name="refused">Sweeps that it has asked in vain just now.</param>
    public string? Next(string worker, DateTimeOffset now, IReadOnlySet<string>? refused = null)
    {
        if (lastOf.Remove(worker, out var last) && accounts.TryGetValue(last.Sweep, out var former))
        {
            former.Leave(last.Since, now, wasServed: refused?.Contains(last.Sweep) != true);
        }

        var next = accounts
            .Where(entry => entry.Value.HasWork && refused?.Contains(entry.Key) != true)
            .Select(entry => (entry.Key, Account: entry.Value, Charged: entry.Value.ChargedBy(now)))
            .OrderBy(entry => entry.Charged)
            .ThenBy(entry => entry.Account.Arrival)
            .FirstOrDefault();
        if (next.Account is null)
        {
            return null;
        }

        level = Math.Max(level, next.Charged);
        next.Account.Serve(now);
        lastOf[worker] = (next.Key, now);
        return next.Key;
    }

    /// <summary>The charge of the sweep that is to be served next, or of the last one that was.</summary>
    private double Level(DateTimeOffset now) => accounts.Values
        .Where(account => account.HasWork)
        .Select(account => account.ChargedBy(now))
        .DefaultIfEmpty(level)
        .Min();
}
