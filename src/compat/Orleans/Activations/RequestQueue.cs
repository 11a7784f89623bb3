using Orleans.Calls;
using Orleans.Runtime;

namespace Orleans.Activations;

/// <summary>An activation's requests: which run, which wait, and which may interleave.</summary>
internal sealed class RequestQueue(Activation activation)
{
    private readonly LinkedList<Request> _waiting = new();
    private int _running;
    private int _blocking;
    private bool _onlyReaders;
    private bool _held = true;
    private bool _starting;

    internal bool IsRunning => _running > 0;

    internal bool IsEmpty => _running == 0 && _waiting.Count == 0;

    internal void Add(Request request, bool mayStart)
    {
        if (mayStart && MayStart(request))
        {
            Start(request);
        }
        else
        {
            _waiting.AddLast(request);
        }
    }

    /// <summary>Lets nothing start any more.</summary>
    internal void Hold() => _held = true;

    /// <summary>Lets those start that waited for the activation, and all that follow.</summary>
    internal void StartWaiting()
    {
        _held = false;
        StartWhatMay();
    }

    internal List<Request> TakeWaiting()
    {
        List<Request> waiting = [.. _waiting];
        _waiting.Clear();
        return waiting;
    }

    private bool MayStart(Request request) =>
        !_held && (_blocking == 0 || request.AlwaysInterleaves || activation.Class.IsReentrant || (_onlyReaders && request.IsReadOnly));

    private void Start(Request request)
    {
        if (!request.IsAbandoned)
        {
            _ = RunAsync(request);
        }
    }

    private async Task RunAsync(Request request)
    {
        var blocks = !request.AlwaysInterleaves && !activation.Class.IsReentrant;
        _running++;
        if (blocks)
        {
            _onlyReaders = request.IsReadOnly && (_blocking == 0 || _onlyReaders);
            _blocking++;
        }

        if (request.Context is not null)
        {
            RequestContext.Current = request.Context;
        }

        await request.RunAsync(activation);
        _running--;
        if (blocks)
        {
            _blocking--;
        }

        if (request.CountsAsUse)
        {
            activation.Used();
        }

        StartWhatMay();
        if (_running == 0)
        {
            activation.BecameIdle();
        }
    }

    // A request that ends at once comes back here from within; the outermost call does the rest.
    private void StartWhatMay()
    {
        if (_starting)
        {
            return;
        }

        _starting = true;
        for (var node = _waiting.First; node is not null && !_held;)
        {
            if (MayStart(node.Value))
            {
                _waiting.Remove(node);
                Start(node.Value);
                node = _waiting.First;
            }
            else if (_onlyReaders)
            {
                node = node.Next;
            }
            else
            {
                break;
            }
        }

        _starting = false;
    }
}
