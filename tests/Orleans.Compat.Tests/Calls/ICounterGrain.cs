namespace OrleansCompatTests.Calls;

public interface ICounterGrain : IGrainWithStringKey
{
    Task<int> Add(int number);

    ValueTask<int> Total();

    ValueTask Reset();

    Task<string> Who();

    Task<string> TotalOf(string other);

    Task<ICounterGrain> Self();

    Task<int> AddThrough(ICounterGrain other, int number);

    Task Fail(string message);

    Task Withdraw(string message);
}
