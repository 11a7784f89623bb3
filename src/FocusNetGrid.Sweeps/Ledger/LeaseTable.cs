namespace FocusNetGrid.Sweeps.Ledger;

/// <summary>The leases of a sweep, by trial, by operation, by worker and by the time at which they end.</summary>
internal sealed class LeaseTable
{
    private readonly Dictionary<int, Lease> leases = [];
    private readonly Dictionary<string, int> byOperation = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byWorker = new(StringComparer.Ordinal);
    private readonly SortedSet<(DateTimeOffset Expires, int Index)> byTime = [];

    public IReadOnlyCollection<Lease> All => leases.Values;

    /// <summary>Workers that have a lease.</summary>
    public int Workers => byWorker.Count;

    /// <summary>When the next lease ends; null without leases.</summary>
    public DateTimeOffset? NextExpiry => byTime.Count > 0 ? byTime.Min.Expires : null;

    public bool Has(string worker) => byWorker.ContainsKey(worker);

    /// <summary>Whether a trial failed on this worker, and there are others that have work and so will ask for more.</summary>
    public bool IsForOthers(ReturnedTrial trial, string worker) => trial.FailedOn == worker && leases.Count > byWorker.GetValueOrDefault(worker);

    public Lease? Find(int index) => leases.GetValueOrDefault(index);

    public Lease? Find(string operationId) => byOperation.TryGetValue(operationId, out var index) ? leases[index] : null;

    /// <summary>Leases that have ended, in the order in which they did.</summary>
    public IEnumerable<Lease> EndedBy(DateTimeOffset now) => byTime.TakeWhile(entry => entry.Expires <= now).Select(entry => leases[entry.Index]);

    public void Add(Lease lease)
    {
        leases.Add(lease.Index, lease);
        byOperation[lease.OperationId] = lease.Index;
        byTime.Add((lease.Expires, lease.Index));
        byWorker[lease.Worker] = byWorker.GetValueOrDefault(lease.Worker) + 1;
    }

    public void Renew(int index, int attempt, DateTimeOffset expires)
    {
        var lease = leases[index];
        byTime.Remove((lease.Expires, index));
        byTime.Add((expires, index));
        leases[index] = lease with { Attempt = attempt, Expires = expires };
    }

    public void Remove(int index)
    {
        if (!leases.Remove(index, out var lease))
        {
            return;
        }

        byOperation.Remove(lease.OperationId);
        byTime.Remove((lease.Expires, index));
        if (--byWorker[lease.Worker] == 0)
        {
            byWorker.Remove(lease.Worker);
        }
    }
}
