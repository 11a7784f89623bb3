using Orleans.Calls;
using Orleans.Runtime;

namespace Orleans.Activations;

/// <summary>Ticks as turns of its activation; the next tick is set when the last one has ended, so they never overlap.</summary>
internal sealed class GrainTimer : IGrainTimer
{
    private readonly Activation _activation;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly CancellationTokenSource _disposed = new();
    private readonly ITimer _timer;
    private TimeSpan _due;
    private TimeSpan _period;
    private bool _firing;
    private bool _changed;

    internal GrainTimer(Activation activation, TimeProvider time, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        Check(options.DueTime);
        Check(options.Period);
        _activation = activation;
        _callback = callback;
        Interleaves = options.Interleave;
        KeepsAlive = options.KeepAlive;
        _due = options.DueTime;
        _period = options.Period;

        // The timer outlives the turn that made it and must not carry that turn's context on.
        using (ExecutionContext.IsFlowSuppressed() ? default(IDisposable) : ExecutionContext.SuppressFlow())
        {
            _timer = time.CreateTimer(static timer => ((GrainTimer)timer!).Fire(), this, _due, Timeout.InfiniteTimeSpan);
        }
    }

    internal bool Interleaves { get; }

    internal bool KeepsAlive { get; }

    internal bool IsDisposed => _disposed.IsCancellationRequested;

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime);
        Check(period);
        _changed = true;
        _due = dueTime;
        _period = period;
        if (!_firing && !IsDisposed)
        {
            _timer.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        if (!IsDisposed)
        {
            _timer.Dispose();
            _activation.Forget(this);
            try
            {
                _disposed.Cancel();
            }
            catch (AggregateException e)
            {
                _activation.Runtime.Log.TimerFailed(_activation.GrainId, e);
            }
        }
    }

    internal async Task TickAsync()
    {
        try
        {
            _changed = false;
            await _callback(_disposed.Token);
        }
        catch (Exception e)
        {
            _activation.Runtime.Log.TimerFailed(_activation.GrainId, e);
            _activation.Observe(e);
        }
        finally
        {
            _firing = false;
            if (!IsDisposed)
            {
                _timer.Change(_changed ? _due : _period, Timeout.InfiniteTimeSpan);
            }
        }
    }

    private static void Check(TimeSpan time)
    {
        var milliseconds = (long)time.TotalMilliseconds;
        ArgumentOutOfRangeException.ThrowIfLessThan(milliseconds, -1, nameof(time));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(milliseconds, uint.MaxValue - 1L, nameof(time));
    }

    private void Fire()
    {
        _firing = true;
        _activation.Receive(new TimerTick(this));
    }
}
