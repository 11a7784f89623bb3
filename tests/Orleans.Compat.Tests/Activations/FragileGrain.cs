namespace OrleansCompatTests.Activations;

public sealed class FragileGrain : Grain, IFragileGrain
{
    private readonly Signals _signals;
    private readonly int _attempt;

    public FragileGrain(Signals signals)
    {
        _signals = signals;
        _attempt = signals.Count("attempts");
        if (_attempt == 1)
        {
            throw new InvalidOperationException("not made");
        }
    }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Task.Yield();
        if (_attempt == 2)
        {
            throw new ArgumentException("not activated");
        }
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _signals.Count("deactivations");
        return Task.CompletedTask;
    }

    public Task<int> Attempt() => Task.FromResult(_attempt);
}
