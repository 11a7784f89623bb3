namespace FocusNetGrid.Silo.Service;

/// <summary>Calls to the grid's grains for somebody who waits: while silos die or are replaced a call is repeated, which is safe, but not for ever.</summary>
/// <param name="patience">How long.</param>
/// <param name="clock">The time.</param>
internal sealed class GridCalls(TimeSpan patience, TimeProvider clock)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan MostWait = TimeSpan.FromSeconds(1);

    /// <summary>Calls until there is an answer.</summary>
    /// <exception cref="GridAwayException">There was none in time.</exception>
    public async Task<T> CallAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        for (var wait = FirstWait; ; wait = TimeSpan.FromTicks(Math.Min(2 * wait.Ticks, MostWait.Ticks)))
        {
            try
            {
                return await call().WaitAsync(patience, clock, cancellationToken);
            }
            catch (Exception unknown) when (IsPassing(unknown))
            {
                if (clock.GetElapsedTime(began) + wait > patience)
                {
                    throw new GridAwayException(unknown);
                }
            }

            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    /// <summary>Around a silo that dies calls are rejected, unanswered or find an activation that has just left; a client without any silo is told so.</summary>
    private static bool IsPassing(Exception failure) => failure is TimeoutException or OrleansException;
}
