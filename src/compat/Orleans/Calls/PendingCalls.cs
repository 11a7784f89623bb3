namespace Orleans.Calls;

/// <summary>The calls that wait for an answer, so that those waiting too long can be told. Adding and removing costs the same at any number.</summary>
internal sealed class PendingCalls
{
    private readonly Shard[] _shards = [.. Enumerable.Range(0, 16).Select(_ => new Shard())];

    internal void Add(Call call) => ShardOf(call).Add(call);

    internal void Remove(Call call) => ShardOf(call).Remove(call);

    internal void TimeOutExpired()
    {
        var now = Environment.TickCount64;
        foreach (var call in _shards.SelectMany(shard => shard.Where(one => one.Deadline < now)))
        {
            call.TimeOut();
        }
    }

    /// <summary>The runtime ends, and with it every hope of an answer.</summary>
    internal void FailAll(Func<Call, Exception> reason)
    {
        foreach (var call in _shards.SelectMany(shard => shard.Where(_ => true)))
        {
            call.Fail(reason(call));
        }
    }

    private Shard ShardOf(Call call) =>
        _shards[System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(call) % _shards.Length];

    private sealed class Shard
    {
        private readonly Lock _gate = new();
        private Call? _first;

        internal void Add(Call call)
        {
            lock (_gate)
            {
                call.Next = _first;
                if (_first is not null)
                {
                    _first.Previous = call;
                }

                _first = call;
            }
        }

        internal void Remove(Call call)
        {
            lock (_gate)
            {
                if (call.Previous is null && _first != call)
                {
                    return;
                }

                if (call.Previous is null)
                {
                    _first = call.Next;
                }
                else
                {
                    call.Previous.Next = call.Next;
                }

                if (call.Next is not null)
                {
                    call.Next.Previous = call.Previous;
                }

                call.Previous = call.Next = null;
            }
        }

        internal List<Call> Where(Func<Call, bool> matches)
        {
            List<Call> found = [];
            lock (_gate)
            {
                for (var call = _first; call is not null; call = call.Next)
                {
                    if (matches(call))
                    {
                        found.Add(call);
                    }
                }
            }

            return found;
        }
    }
}
