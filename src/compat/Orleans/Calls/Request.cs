using Orleans.Activations;

namespace Orleans.Calls;

/// <summary>Work that an activation does as one request: a call, or a timer's tick.</summary>
internal abstract class Request
{
    /// <summary>Values that the sender's context held.</summary>
    internal Dictionary<string, object>? Context { get; init; }

    /// <summary>Where it was sent; another one after it was sent on.</summary>
    internal Activation? Receiver { get; set; }

    /// <summary>How often it was sent on.</summary>
    internal int Forwards { get; set; }

    internal virtual bool AlwaysInterleaves => false;

    internal virtual bool IsReadOnly => false;

    /// <summary>Whether it counts as use of the activation.</summary>
    internal virtual bool CountsAsUse => true;

    /// <summary>Nobody waits for it any more; if it has not begun, it need not.</summary>
    internal abstract bool IsAbandoned { get; }

    /// <summary>Runs as turns of the activation and tells whoever waits; never throws.</summary>
    internal abstract Task RunAsync(Activation activation);

    /// <summary>The activation cannot take it.</summary>
    internal abstract void Fail(Exception exception);

    /// <summary>The activation has ended before it began; whether it is to be sent on to the next one.</summary>
    internal abstract bool SurvivesActivation { get; }
}
