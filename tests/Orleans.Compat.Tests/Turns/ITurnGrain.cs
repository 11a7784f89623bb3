using Orleans.Concurrency;

namespace OrleansCompatTests.Turns;

public interface ITurnGrain : IGrainWithStringKey
{
    /// <summary>Says that it has begun, waits for the gate, and returns how many ran beside it.</summary>
    Task<int> Hold(string name);

    Task Touch();

    [AlwaysInterleave]
    Task<string> Interleaves();

    [ReadOnly]
    Task Read(string name);

    Task<string> CallBack(string through);

    Task<string> Relay(string key);

    Task<bool> StaysOnItsScheduler();

    Task<int> CountUnsafely(int rounds);
}
