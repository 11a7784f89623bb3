namespace FocusNetGrid.Silo.Service;

/// <summary>Whether the grid answers. Anybody may ask, and one grain has to tell: however many do, it is asked once a second at most.</summary>
/// <param name="ask">A call that ends where the grid answers.</param>
/// <param name="clock">The time.</param>
internal sealed class ReadyCheck(Func<Task> ask, TimeProvider clock)
{
    /// <summary>How old an answer may be.</summary>
    private static readonly TimeSpan FreshTime = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly GridCalls calls = new(Patience, clock);
    private readonly Lock gate = new();
    private Task<bool>? newest;
    private long began;

    /// <summary>Whether it does, or did a moment ago.</summary>
    public Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (newest is null || (newest.IsCompleted && clock.GetElapsedTime(began) > FreshTime))
            {
                began = clock.GetTimestamp();
                newest = AskAsync();
            }

            return newest.WaitAsync(cancellationToken);
        }
    }

    private async Task<bool> AskAsync()
    {
        try
        {
            return await calls.CallAsync(AnswersAsync, CancellationToken.None);
        }
        catch (GridAwayException)
        {
            return false;
        }
    }

    private async Task<bool> AnswersAsync()
    {
        await ask();
        return true;
    }
}
