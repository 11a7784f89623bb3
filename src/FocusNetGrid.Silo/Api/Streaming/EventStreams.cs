using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using FocusNetGrid.Silo.Service;
using Microsoft.Extensions.Hosting;

namespace FocusNetGrid.Silo.Api.Streaming;

/// <summary>
/// The grid's events as server-sent events. A heartbeat fills every silence, so that either side finds out when the other is gone; a host that
/// leaves ends its streams, so that clients go to another.
/// </summary>
internal sealed class EventStreams(ApiOptions options, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    /// <summary>How long a client waits before it connects again.</summary>
    private static readonly TimeSpan Reconnection = TimeSpan.FromSeconds(2);

    /// <summary>Begins to follow.</summary>
    /// <exception cref="GridAwayException">The grid does not answer, which is told before the stream has begun.</exception>
    public async Task<IAsyncEnumerable<SseItem<object>>> OpenAsync(Func<CancellationToken, IAsyncEnumerable<GridEvent>> follow, CancellationToken cancellationToken)
    {
        var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        var events = follow(leaving.Token).GetAsyncEnumerator(leaving.Token);
        var first = events.MoveNextAsync().AsTask();
        // Long enough for a grid that is away to say so; what comes later is told within the stream.
        await Task.WhenAny(first, Task.Delay(TimeSpan.FromSeconds(1), clock, cancellationToken));
        if (first.IsFaulted)
        {
            leaving.Dispose();
            await events.DisposeAsync();
            await first;
        }

        return ReadAsync(events, first, leaving, cancellationToken);
    }

    private async IAsyncEnumerable<SseItem<object>> ReadAsync(
        IAsyncEnumerator<GridEvent> events, Task<bool> next, CancellationTokenSource leaving, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var owned = leaving;
        try
        {
            yield return new(new Heartbeat(clock.GetUtcNow()), Heartbeat.EventName) { ReconnectionInterval = Reconnection };
            for (; ; next = events.MoveNextAsync().AsTask())
            {
                while (await IsSilentAsync(next, leaving.Token))
                {
                    yield return new(new Heartbeat(clock.GetUtcNow()), Heartbeat.EventName);
                }

                var outcome = await StreamEnd.OfAsync(next);
                if (outcome is not null)
                {
                    if (outcome != StreamEnd.Silent)
                    {
                        yield return new(outcome, outcome.Name);
                    }

                    break;
                }

                yield return Item(events.Current);
            }
        }
        finally
        {
            await leaving.CancelAsync();
            await StreamEnd.OfAsync(next);
            await events.DisposeAsync();
        }
    }

    private async Task<bool> IsSilentAsync(Task<bool> next, CancellationToken cancellationToken)
    {
        if (next.IsCompleted)
        {
            return false;
        }

        using var heard = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var silence = Task.Delay(options.Heartbeat, clock, heard.Token);
        var isSilent = await Task.WhenAny(next, silence) == silence && !cancellationToken.IsCancellationRequested;
        await heard.CancelAsync();
        return isSilent;
    }

    private static SseItem<object> Item(GridEvent happened) => happened switch
    {
        SweepChanged sweep => new(sweep, "sweep"),
        TrialChanged trial => new(trial, "trial"),
        WorkerChanged worker => new(worker, "worker"),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "an event without a name"),
    };
}
