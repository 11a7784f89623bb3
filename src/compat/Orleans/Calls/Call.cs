using System.Diagnostics.CodeAnalysis;
using Orleans.Activations;
using Orleans.Runtime;

namespace Orleans.Calls;

/// <summary>A call of a grain's method, from the caller's side and the callee's.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A cancellation source without a timer holds nothing to dispose of, and the grain may still look at its token.")]
internal abstract class Call : Request
{
    private CancellationTokenSource? _cancelled;
    private CancellationTokenRegistration _registration;

    internal required LocalRuntime Runtime { get; init; }

    internal required GrainId Target { get; init; }

    internal required GrainMethod Method { get; init; }

    internal required object?[] Arguments { get; init; }

    internal TimeSpan Timeout => Method.ResponseTimeout ?? Runtime.ResponseTimeout;

    /// <summary>Environment.TickCount64 at which the caller's patience ends.</summary>
    internal long Deadline { get; set; }

    /// <summary>Neighbours in the list of calls that wait for an answer.</summary>
    internal Call? Previous { get; set; }

    /// <inheritdoc cref="Previous"/>
    internal Call? Next { get; set; }

    internal override bool AlwaysInterleaves => Method.AlwaysInterleaves;

    internal override bool IsReadOnly => Method.IsReadOnly;

    internal override bool SurvivesActivation => !IsAbandoned;

    internal override bool IsAbandoned => IsAnswered || (!Method.IsOneWay && Environment.TickCount64 > Deadline);

    /// <summary>What the caller gets back: a Task or ValueTask of the method's type.</summary>
    internal abstract object Promise { get; }

    protected abstract bool IsAnswered { get; }

    internal void TimeOut() =>
        Fail(new TimeoutException($"Response did not arrive on time in {Timeout} for message: {this}."));

    /// <summary>Ends the call when the caller's token says so, and hands the grain a token that then says so, too.</summary>
    internal void HonourCancellation()
    {
        var token = (CancellationToken)Arguments[Method.CancellationIndex]!;
        if (token.CanBeCanceled)
        {
            _cancelled = new CancellationTokenSource();
            Arguments[Method.CancellationIndex] = _cancelled.Token;
            _registration = token.UnsafeRegister(static (call, token) => ((Call)call!).Cancel(token), this);
        }
    }

    internal override async Task RunAsync(Activation activation)
    {
        try
        {
            await InvokeAsync(activation);
        }
        catch (Exception e)
        {
            activation.Observe(e);
            if (Method.IsOneWay)
            {
                Runtime.Log.OneWayFailed(this, e);
            }
            else
            {
                Fail(e);
            }
        }
    }

    public override string ToString() => $"{Target} {Method}";

    protected abstract Task InvokeAsync(Activation activation);

    /// <summary>Whatever the answer was, nobody waits any more.</summary>
    protected void Answered()
    {
        if (!Method.IsOneWay)
        {
            Runtime.Pending.Remove(this);
        }

        _registration.Unregister();
    }

    private void Cancel(CancellationToken token)
    {
        Fail(new OperationCanceledException(token));

        // The grain's own callbacks run as a turn of the grain; a call that was not sent yet will not begin any more.
        if (Receiver is { } receiver)
        {
            receiver.Scheduler.QueueAction(_cancelled!.Cancel);
        }
        else
        {
            _cancelled!.Cancel();
        }
    }
}
