namespace OrleansCompatTests.Activations;

public class LifeGrain(Signals signals) : Grain, ILifeGrain, IAsyncDisposable
{
    private readonly int _number = signals.Count("activations");
    private string _stage = "made";

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _stage = "activated";
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await Task.Yield();
        _stage = "deactivated";
        signals.Count("deactivations");
        signals.Set($"{this.GetPrimaryKeyString()} deactivated", reason.ReasonCode.ToString());
    }

    public ValueTask DisposeAsync()
    {
        signals.Set($"{this.GetPrimaryKeyString()} disposed", _stage);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    public Task<string> Incarnation() => Task.FromResult($"{_number} {_stage}");

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task LeaveWhileHeld(string name)
    {
        DeactivateOnIdle();
        signals.Set(name + " began");
        await signals.Wait(name);
    }

    public Task Delay(TimeSpan time)
    {
        DelayDeactivation(time);
        return Task.CompletedTask;
    }
}
