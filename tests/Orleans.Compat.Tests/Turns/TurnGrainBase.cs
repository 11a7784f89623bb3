namespace OrleansCompatTests.Turns;

public abstract class TurnGrainBase(Signals signals) : Grain
{
    private int _running;
    private int _most;
    private int _unsafe;

    public async Task<int> Hold(string name)
    {
        _most = Math.Max(_most, ++_running);
        signals.Set(name + " began");
        await signals.Wait(name);
        _running--;
        return _most;
    }

    public virtual Task Touch() => Task.CompletedTask;

    public virtual Task<string> Interleaves() => Task.FromResult("answered");

    public async Task Read(string name)
    {
        signals.Set(name + " began");
        await signals.Wait(name);
    }

    public Task<string> CallBack(string through) =>
        GrainFactory.GetGrain<ITurnGrain>(through, typeof(TurnGrain).FullName).Relay(this.GetPrimaryKeyString());

    public async Task<string> Relay(string key)
    {
        await Other(key).Touch();
        return "came back";
    }

    public virtual async Task<bool> StaysOnItsScheduler()
    {
        var own = TaskScheduler.Current;
        await Task.Delay(1);
        var afterDelay = TaskScheduler.Current;
        await Task.Run(() => { });
        var afterRun = TaskScheduler.Current;
        var started = await Task.Factory.StartNew(() => TaskScheduler.Current);
        var inRun = await Task.Run(() => TaskScheduler.Current);
        return own != TaskScheduler.Default && afterDelay == own && afterRun == own && started == own && inRun == TaskScheduler.Default;
    }

    public async Task<int> CountUnsafely(int rounds)
    {
        for (var i = 0; i < rounds; i++)
        {
            var seen = _unsafe;
            Thread.SpinWait(20);
            _unsafe = seen + 1;
            await Task.Yield();
        }

        return _unsafe;
    }

    protected abstract ITurnGrain Other(string key);
}
