using Microsoft.Extensions.DependencyInjection;
using Orleans.Calls;
using Orleans.Lifecycle;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Activations;

/// <summary>
/// One grain in memory: its object, its requests and its timers. Everything but the few members that say otherwise
/// happens as turns of its own scheduler, so nothing here is locked.
/// </summary>
internal sealed class Activation : IGrainContext
{
    private readonly RequestQueue _requests;
    private readonly StagedLifecycle _lifecycle = new();
    private readonly TaskCompletionSource _deactivated = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ActivationScheduler _scheduler;
    private HashSet<GrainTimer>? _timers;
    private AsyncServiceScope? _services;
    private ActivationStage _stage;
    private DeactivationReason? _ending;
    private long _keepAliveUntil;
    private long _lastUsed = Environment.TickCount64;

    internal Activation(LocalRuntime runtime, GrainClass grainClass, GrainId grainId)
    {
        Runtime = runtime;
        Class = grainClass;
        GrainId = grainId;
        _scheduler = new(this, runtime.Quantum);
        _requests = new(this);
    }

    /// <summary>The activation whose turn this is; null outside of any.</summary>
    internal static Activation? Current => (TaskScheduler.Current as ActivationScheduler)?.Activation;

    public GrainId GrainId { get; }

    public object? GrainInstance { get; private set; }

    public IServiceProvider ActivationServices =>
        _services?.ServiceProvider ?? throw new InvalidOperationException($"{GrainId} has no services before it is made.");

    public IGrainLifecycle ObservableLifecycle => _lifecycle;

    public IWorkItemScheduler Scheduler => _scheduler;

    /// <summary>Any thread may wait for it.</summary>
    public Task Deactivated => _deactivated.Task;

    internal LocalRuntime Runtime { get; }

    internal GrainClass Class { get; }

    /// <summary>Any thread may ask.</summary>
    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        if (Current == this)
        {
            BeginDeactivation(deactivationReason);
        }
        else
        {
            _scheduler.QueueAction(() => BeginDeactivation(deactivationReason));
        }
    }

    public bool Equals(IGrainContext? other) => ReferenceEquals(this, other);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => GrainId.GetHashCode();

    public override string ToString() => $"[Activation {GrainId}]";

    /// <summary>Any thread may send.</summary>
    internal void Receive(Request request)
    {
        request.Receiver = this;
        _scheduler.Add(request);
    }

    internal void Deliver(Request request)
    {
        if (_stage == ActivationStage.Ended)
        {
            Runtime.SendOn(request);
            return;
        }

        _requests.Add(request, mayStart: _stage == ActivationStage.Active);
        if (_stage == ActivationStage.Created)
        {
            _stage = ActivationStage.Activating;
            _ = ActivateAsync(request.Context);
        }
    }

    internal void DelayDeactivation(TimeSpan time)
    {
        var until = time == TimeSpan.MaxValue || time == Timeout.InfiniteTimeSpan ? long.MaxValue
            : time <= TimeSpan.Zero ? 0
            : Environment.TickCount64 + (long)time.TotalMilliseconds;
        Volatile.Write(ref _keepAliveUntil, until);
    }

    internal GrainTimer AddTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        if (Current != this)
        {
            throw new InvalidOperationException("Current grain context differs from specified grain context.");
        }

        var timer = new GrainTimer(this, Runtime.Time, callback, options);
        (_timers ??= []).Add(timer);
        return timer;
    }

    internal void Forget(GrainTimer timer)
    {
        if (Current == this)
        {
            _timers?.Remove(timer);
        }
    }

    /// <summary>Any thread may look whether it has idled long enough; the activation itself decides.</summary>
    internal void CollectIfIdle(long now)
    {
        if (IsStale(now))
        {
            _scheduler.QueueAction(() =>
            {
                if (_stage == ActivationStage.Active && _requests.IsEmpty && IsStale(now))
                {
                    BeginDeactivation(new(DeactivationReasonCode.ActivationIdle, "Activation has been idle longer than its collection age."));
                }
            });
        }
    }

    /// <summary>A request that ends so takes its activation along: what it believes of storage is wrong.</summary>
    internal void Observe(Exception exception)
    {
        if (exception is InconsistentStateException { IsSourceActivation: true } inconsistent)
        {
            inconsistent.IsSourceActivation = false;
            Deactivate(new(DeactivationReasonCode.ApplicationError, exception, exception.Message));
        }
    }

    internal void Used() => Volatile.Write(ref _lastUsed, Environment.TickCount64);

    /// <summary>Its last running request has ended.</summary>
    internal void BecameIdle()
    {
        if (_stage == ActivationStage.Deactivating)
        {
            _ = DeactivateAsync();
        }
    }

    private bool IsStale(long now) =>
        Class.CollectionAge is { } age
        && now - Volatile.Read(ref _lastUsed) >= age.TotalMilliseconds
        && now >= Volatile.Read(ref _keepAliveUntil);

    private async Task ActivateAsync(Dictionary<string, object>? context)
    {
        RequestContext.Current = context;
        try
        {
            using var timeout = new CancellationTokenSource(Runtime.ActivationTimeout);
            _services = Runtime.Services.CreateAsyncScope();
            _services.Value.ServiceProvider.GetRequiredService<ActivationHolder>().Activation = this;
            GrainInstance = Class.Create(this);
            (GrainInstance as ILifecycleParticipant<IGrainLifecycle>)?.Participate(_lifecycle);
            await _lifecycle.StartAsync(timeout.Token);
            if (GrainInstance is IGrainBase grain)
            {
                await grain.OnActivateAsync(timeout.Token).WaitAsync(timeout.Token);
            }
        }
        catch (Exception e)
        {
            Runtime.Log.ActivationFailed(GrainId, e);
            _stage = ActivationStage.Deactivating;
            _ending = new(DeactivationReasonCode.ActivationFailed, e, "Failed to activate grain.");
            await StopAsync(wasActive: false);
            return;
        }

        Used();
        _stage = ActivationStage.Active;
        if (_ending is { } ending)
        {
            _ending = null;
            BeginDeactivation(ending);
        }
        else
        {
            _requests.StartWaiting();
        }
    }

    private void BeginDeactivation(DeactivationReason reason)
    {
        switch (_stage)
        {
            case ActivationStage.Created or ActivationStage.Activating:
                _ending ??= reason;
                break;
            case ActivationStage.Active:
                _ending = reason;
                _stage = ActivationStage.Deactivating;
                _requests.Hold();
                if (!_requests.IsRunning)
                {
                    _ = DeactivateAsync();
                }

                break;
            default:
                break;
        }
    }

    private Task DeactivateAsync() => StopAsync(wasActive: true);

    private async Task StopAsync(bool wasActive)
    {
        foreach (var timer in _timers?.ToList() ?? [])
        {
            timer.Dispose();
        }

        using var timeout = new CancellationTokenSource(Runtime.DeactivationTimeout);
        var reason = _ending!.Value;
        try
        {
            if (wasActive && GrainInstance is IGrainBase grain)
            {
                await grain.OnDeactivateAsync(reason, timeout.Token).WaitAsync(timeout.Token);
            }
        }
        catch (Exception e)
        {
            Runtime.Log.DeactivationFailed(GrainId, e);
        }

        try
        {
            await _lifecycle.StopAsync(timeout.Token);
        }
        catch (Exception e)
        {
            Runtime.Log.DeactivationFailed(GrainId, e);
        }

        // From here on the next call makes the next activation; what still comes here is sent on to it.
        Runtime.Forget(this);
        _stage = ActivationStage.Ended;
        foreach (var request in _requests.TakeWaiting())
        {
            if (reason is { ReasonCode: DeactivationReasonCode.ActivationFailed, Exception: { } failure })
            {
                request.Fail(failure);
            }
            else
            {
                Runtime.SendOn(request);
            }
        }

        await DisposeAsync();
        _deactivated.TrySetResult();
    }

    private async Task DisposeAsync()
    {
        try
        {
            if (GrainInstance is IAsyncDisposable disposable)
            {
                await disposable.DisposeAsync();
            }
            else
            {
                (GrainInstance as IDisposable)?.Dispose();
            }

            if (_services is { } services)
            {
                await services.DisposeAsync();
            }
        }
        catch (Exception e)
        {
            Runtime.Log.DeactivationFailed(GrainId, e);
        }
    }
}
