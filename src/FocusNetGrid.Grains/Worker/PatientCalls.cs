using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace FocusNetGrid.Grains.Worker;

/// <summary>
/// Repeats calls whose outcome is unknown: a silo died, or an answer did not come in time. Every call of the grid may be repeated, so that is safe; and
/// nobody else would do it.
/// </summary>
internal sealed partial class PatientCalls(GridTimes times, TimeProvider clock, ILogger logger)
{
    /// <summary>Calls until there is an answer, or an error that repeating does not mend.</summary>
    public Task<T> CallAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken) => CallAsync(call, IsPassing, cancellationToken);

    /// <summary>Calls until there is an answer, whatever goes wrong meanwhile: for what has to go on as long as an attempt does.</summary>
    public Task<T> CallUntilAnsweredAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken) => CallAsync(call, _ => true, cancellationToken);

    private async Task<T> CallAsync<T>(Func<Task<T>> call, Func<Exception, bool> isPassing, CancellationToken cancellationToken)
    {
        for (var wait = times.Patience; ; wait = TimeSpan.FromTicks(Math.Min(2 * wait.Ticks, times.MostPatience.Ticks)))
        {
            try
            {
                return await call();
            }
            catch (Exception unknown) when (isPassing(unknown))
            {
                LogUnknown(logger, unknown.Message);
            }

            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    /// <summary>Calls until it is done.</summary>
    public Task CallAsync(Func<Task> call, CancellationToken cancellationToken) => CallAsync(
        async () =>
        {
            await call();
            return true;
        },
        cancellationToken);

    /// <summary>Around a silo that dies calls are rejected, unanswered or find an activation that has just left, and storage may have been written by another.</summary>
    private static bool IsPassing(Exception failure) => failure is TimeoutException or OrleansMessageRejectionException or InconsistentStateException;

    [LoggerMessage(Level = LogLevel.Information, Message = "a call is repeated: {Reason}")]
    private static partial void LogUnknown(ILogger logger, string reason);
}
