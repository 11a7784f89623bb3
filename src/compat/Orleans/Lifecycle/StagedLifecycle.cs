using Orleans.Runtime;

namespace Orleans.Lifecycle;

/// <summary>Starts its observers stage by stage upwards, and stops those that were started downwards.</summary>
internal sealed class StagedLifecycle : IGrainLifecycle, ISiloLifecycle
{
    private readonly List<Subscription> _subscriptions = [];
    private int? _reached;

    public int HighestCompletedStage { get; private set; } = int.MinValue;

    public int LowestStoppedStage { get; private set; } = int.MaxValue;

    public IDisposable Subscribe(string observerName, int stage, ILifecycleObserver observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        var subscription = new Subscription(this, stage, observer);
        lock (_subscriptions)
        {
            _subscriptions.Add(subscription);
        }

        return subscription;
    }

    public async Task StartAsync(CancellationToken cancellation)
    {
        foreach (var (stage, observers) in Stages().OrderBy(group => group.Stage))
        {
            cancellation.ThrowIfCancellationRequested();
            _reached = stage;
            await Task.WhenAll(observers.Select(observer => observer.OnStart(cancellation)));
            HighestCompletedStage = stage;
        }
    }

    /// <summary>Stops what was started, each stage whatever the others did; the first failure is thrown at the end.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        List<Exception> failures = [];
        foreach (var (stage, observers) in Stages().Where(group => group.Stage <= _reached).OrderByDescending(group => group.Stage))
        {
            try
            {
                await Task.WhenAll(observers.Select(observer => observer.OnStop(cancellation)));
            }
            catch (Exception e)
            {
                failures.Add(e);
            }

            LowestStoppedStage = stage;
        }

        _reached = null;
        if (failures.Count > 0)
        {
            throw new AggregateException(failures);
        }
    }

    private List<(int Stage, List<ILifecycleObserver> Observers)> Stages()
    {
        lock (_subscriptions)
        {
            return [.. _subscriptions.GroupBy(one => one.Stage, one => one.Observer).Select(group => (group.Key, group.ToList()))];
        }
    }

    private sealed record Subscription(StagedLifecycle Owner, int Stage, ILifecycleObserver Observer) : IDisposable
    {
        public bool Equals(Subscription? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

        public void Dispose()
        {
            lock (Owner._subscriptions)
            {
                Owner._subscriptions.Remove(this);
            }
        }
    }
}
