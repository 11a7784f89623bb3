using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Calls;
using Orleans.Configuration;
using Orleans.Copying;
using Orleans.Runtime;

namespace Orleans.Activations;

/// <summary>All activations of the process, and the way of a call from its caller to one of them.</summary>
internal sealed class LocalRuntime : IDisposable
{
    private readonly ConcurrentDictionary<GrainId, Activation> _activations = new();
    private readonly ConcurrentDictionary<MethodInfo, GrainMethod> _methods = new();
    private readonly GrainClasses _classes;
    private readonly TimeSpan _collectionQuantum;
    private readonly int _maxForwards;
    private readonly List<ITimer> _timers = [];
    private volatile bool _stopping;
    private volatile bool _stopped;

    public LocalRuntime(
        IServiceProvider services,
        GrainClasses classes,
        CopierProvider copiers,
        IOptions<SiloMessagingOptions> messaging,
        IOptions<GrainCollectionOptions> collection,
        IOptions<SchedulingOptions> scheduling,
        ILoggerFactory logging,
        TimeProvider time)
    {
        Services = services;
        _classes = classes;
        Copiers = copiers;
        ResponseTimeout = messaging.Value.ResponseTimeout;
        _maxForwards = messaging.Value.MaxForwardCount;
        _collectionQuantum = collection.Value.CollectionQuantum;
        ActivationTimeout = collection.Value.ActivationTimeout;
        DeactivationTimeout = collection.Value.DeactivationTimeout;
        Quantum = scheduling.Value.ActivationSchedulingQuantum;
        Log = new(logging.CreateLogger("Orleans.Runtime"));
        Time = time;
        References = new(this);
    }

    internal IServiceProvider Services { get; }

    internal CopierProvider Copiers { get; }

    internal GrainReferences References { get; }

    internal PendingCalls Pending { get; } = new();

    internal RuntimeLog Log { get; }

    internal TimeProvider Time { get; }

    internal TimeSpan ResponseTimeout { get; }

    internal TimeSpan ActivationTimeout { get; }

    internal TimeSpan DeactivationTimeout { get; }

    internal TimeSpan Quantum { get; }

    public void Dispose() => StopTimers();

    internal void Start()
    {
        var look = TimeSpan.FromMilliseconds(Math.Clamp(ResponseTimeout.TotalMilliseconds / 4, 10, 250));
        _timers.Add(Time.CreateTimer(_ => Pending.TimeOutExpired(), null, look, look));
        _timers.Add(Time.CreateTimer(_ => CollectIdle(), null, _collectionQuantum, _collectionQuantum));
    }

    /// <summary>Deactivates every grain, then ends whatever call still waits.</summary>
    internal async Task StopAsync(CancellationToken cancellation)
    {
        var reason = new DeactivationReason(DeactivationReasonCode.ShuttingDown, "This process is terminating.");
        Activation[] all;
        _stopping = true;

        // Grains that are deactivated may still call others and so bring new ones to life.
        while ((all = [.. _activations.Values]).Length > 0 && !cancellation.IsCancellationRequested)
        {
            foreach (var activation in all)
            {
                activation.Deactivate(reason, CancellationToken.None);
            }

            await Task.WhenAll(all.Select(activation => activation.Deactivated)).WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _stopped = true;
        StopTimers();
        Pending.FailAll(Unavailable);
    }

    /// <summary>Calls a method of a grain and returns what its caller waits for.</summary>
    internal object Send(GrainId target, MethodInfo called, object?[] arguments)
    {
        var method = MethodOf(called);
        if (method.CancellationIndex >= 0 && ((CancellationToken)arguments[method.CancellationIndex]!) is { IsCancellationRequested: true } cancelled)
        {
            var never = method.NewCall(this, target, arguments);
            never.Fail(new OperationCanceledException(cancelled));
            return never.Promise;
        }

        Copiers.CopyArguments(method, arguments);
        var call = method.NewCall(this, target, arguments);
        if (_stopped || (_stopping && Activation.Current is null))
        {
            call.Fail(Unavailable(call));
            return call.Promise;
        }

        if (!method.IsOneWay)
        {
            call.Deadline = Environment.TickCount64 + (long)call.Timeout.TotalMilliseconds;
            Pending.Add(call);
        }

        if (method.CancellationIndex >= 0)
        {
            call.HonourCancellation();
        }

        Dispatch(call);
        return call.Promise;
    }

    internal GrainMethod MethodOf(MethodInfo called) =>
        _methods.TryGetValue(called, out var method) ? method : _methods.GetOrAdd(called, one => new GrainMethod(one, Copiers));

    /// <summary>Sends a request that its activation did not live to begin to the next one.</summary>
    internal void SendOn(Request request)
    {
        if (!request.SurvivesActivation)
        {
            return;
        }

        // A grain that deactivates itself whenever it is activated would else keep its callers going round for ever.
        if (_stopped || ++request.Forwards > _maxForwards)
        {
            request.Fail(new OrleansMessageRejectionException($"Forwarding failed: {request} found its activation gone {request.Forwards} times."));
            return;
        }

        Dispatch((Call)request);
    }

    internal void Forget(Activation activation) => _activations.TryRemove(new(activation.GrainId, activation));

    internal GrainType Implementing(Type grainInterface, string? prefix) => _classes.Implementing(grainInterface, prefix);

    private static SiloUnavailableException Unavailable(Call call) =>
        new($"The local Orleans host is shutting down and can no longer process the request: {call}.");

    private void Dispatch(Call call)
    {
        if (!_activations.TryGetValue(call.Target, out var activation))
        {
            activation = _activations.GetOrAdd(call.Target, static (id, self) => new Activation(self, self._classes.Get(id.Type), id), this);
        }

        activation.Receive(call);
    }

    private void CollectIdle()
    {
        var now = Environment.TickCount64;
        foreach (var (_, activation) in _activations)
        {
            activation.CollectIfIdle(now);
        }
    }

    private void StopTimers()
    {
        foreach (var timer in _timers)
        {
            timer.Dispose();
        }
    }
}
