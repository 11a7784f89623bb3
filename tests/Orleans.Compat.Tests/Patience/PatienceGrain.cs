namespace OrleansCompatTests.Patience;

public sealed class PatienceGrain(Signals signals) : Grain, IPatienceGrain
{
    private int _count;

    public Task HoldBriefly(string name) => Hold(name);

    public async Task Hold(string name)
    {
        signals.Set(name + " began");
        await signals.Wait(name);
        signals.Set(name + " ended");
    }

    public Task CountBriefly()
    {
        _count++;
        return Task.CompletedTask;
    }

    public Task<int> Counted() => Task.FromResult(_count);

    public async Task HoldUntilCancelled(string name, CancellationToken cancellationToken)
    {
        var own = TaskScheduler.Current;
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(cancelled.SetResult);
        signals.Set(name + " began");
        await cancelled.Task;
        signals.Set(name + " cancelled", own == TaskScheduler.Current ? "own turn" : "elsewhere");
        cancellationToken.ThrowIfCancellationRequested();
    }

    public Task IgnoreCancellation(string name, CancellationToken cancellationToken) => Hold(name);

    public Task<int> CountUnlessCancelled(CancellationToken cancellationToken) => Task.FromResult(++_count);

    public async Task Notify(string name)
    {
        signals.Set(name + " began");
        await signals.Wait(name);
        signals.Set(name + " ended");
    }

    public Task NotifyAndFail(string name)
    {
        signals.Set(name + " began");
        throw new InvalidOperationException("nobody hears this");
    }
}
