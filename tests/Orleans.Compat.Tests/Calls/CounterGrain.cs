namespace OrleansCompatTests.Calls;

public sealed class CounterGrain : Grain, ICounterGrain, ICounterName
{
    private int _total;

    public Task<int> Add(int number) => Task.FromResult(_total += number);

    public ValueTask<int> Total() => new(_total);

    public ValueTask Reset()
    {
        _total = 0;
        return ValueTask.CompletedTask;
    }

    public Task<string> Who() => Task.FromResult($"{this.GetPrimaryKeyString()} {IdentityString} {GrainContext.GrainId.Type}");

    public async Task<string> TotalOf(string other) => $"{other} has {await GrainFactory.GetGrain<ICounterGrain>(other).Total()}";

    public Task<ICounterGrain> Self() => Task.FromResult(this.AsReference<ICounterGrain>());

    public Task<int> AddThrough(ICounterGrain other, int number) => other.Add(number);

    public async Task Fail(string message)
    {
        await Task.Yield();
        throw new InvalidOperationException(message);
    }

    public async Task Withdraw(string message)
    {
        await Task.Yield();
        throw new OperationCanceledException(message);
    }

    public Task<int> TotalByAnotherName() => Task.FromResult(_total);
}
