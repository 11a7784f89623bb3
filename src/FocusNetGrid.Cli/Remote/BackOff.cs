namespace FocusNetGrid.Cli.Remote;

/// <summary>How long to wait before the next try: twice as long each time, up to half a minute.</summary>
internal sealed class BackOff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Last = TimeSpan.FromSeconds(30);
    private TimeSpan next = First;

    /// <summary>The next wait.</summary>
    public TimeSpan Next()
    {
        var wait = next;
        next = wait + wait < Last ? wait + wait : Last;
        return wait;
    }

    /// <summary>The next wait is a short one again.</summary>
    public void Reset() => next = First;
}
