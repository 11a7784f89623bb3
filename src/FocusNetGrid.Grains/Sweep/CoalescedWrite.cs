namespace FocusNetGrid.Grains.Sweep;

/// <summary>
/// Writes state for callers that interleave: one write at a time, and one write for all who asked while another was under way. For use on one
/// scheduler, such as a grain's.
/// </summary>
/// <param name="write">Writes the state as it is when it is called.</param>
internal sealed class CoalescedWrite(Func<Task> write)
{
    private Task current = Task.CompletedTask;
    private Task? following;

    /// <summary>Ends once a write that began after this call has ended, and fails where that one does.</summary>
    public Task WriteAsync() => current.IsCompleted && following is null ? current = write() : following ??= FollowAsync();

    private async Task FollowAsync()
    {
        // Whoever asked for the write under way hears how it went.
        await current.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        following = null;
        await (current = write());
    }
}
