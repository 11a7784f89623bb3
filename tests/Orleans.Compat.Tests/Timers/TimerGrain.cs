namespace OrleansCompatTests.Timers;

public sealed class TimerGrain(Signals signals) : Grain, ITimerGrain
{
    private IGrainTimer? _timer;
    private int _running;

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        signals.Set($"{this.GetPrimaryKeyString()} deactivated", reason.ReasonCode.ToString());
        return Task.CompletedTask;
    }

    public Task Start(string name, bool gated, bool interleave, bool keepAlive)
    {
        var own = TaskScheduler.Current;
        var ticks = 0;
        _timer = this.RegisterGrainTimer(
            async cancellation =>
            {
                var tick = ++ticks;
                var alone = ++_running == 1 && TaskScheduler.Current == own;
                signals.Set($"{name} {tick}", alone ? "alone" : "not alone");
                if (gated)
                {
                    await signals.Wait($"{name} {tick} gate");
                }

                signals.Set($"{name} {tick} ended", cancellation.IsCancellationRequested ? "cancelled" : "");
                _running--;
                if (tick == 2)
                {
                    throw new InvalidOperationException("a timer survives this");
                }
            },
            new GrainTimerCreationOptions { DueTime = TimeSpan.FromMilliseconds(5), Period = TimeSpan.FromMilliseconds(20), Interleave = interleave, KeepAlive = keepAlive });
        return Task.CompletedTask;
    }

    public Task Halt()
    {
        _timer!.Dispose();
        return Task.CompletedTask;
    }

    public async Task Hold(string name)
    {
        signals.Set(name + " began");
        await signals.Wait(name);
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
