using System.Threading.Channels;

namespace FocusNetGrid.Grains.Tests.Harness;

/// <summary>Holds attempts until a test lets them pass.</summary>
internal sealed class Turnstile
{
    private readonly Channel<bool> passes = Channel.CreateUnbounded<bool>();

    /// <summary>Waits for a pass, or until the attempt is told to stop.</summary>
    public async Task HoldAsync(Attempt attempt)
    {
        while (await passes.Reader.WaitToReadAsync(attempt.Stopping))
        {
            if (passes.Reader.TryRead(out _))
            {
                return;
            }
        }
    }

    /// <summary>Lets so many pass.</summary>
    public void Pass(int count)
    {
        for (var pass = 0; pass < count; pass++)
        {
            passes.Writer.TryWrite(true);
        }
    }

    /// <summary>Lets everybody pass from now on.</summary>
    public void Open() => passes.Writer.TryComplete();
}
