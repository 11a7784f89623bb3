using System.Collections.Concurrent;

namespace OrleansCompatTests;

/// <summary>Lets tests and grains wait for each other by name, without sleeping.</summary>
public sealed class Signals
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> _named = new();
    private readonly ConcurrentDictionary<string, int> _counts = new();

    /// <summary>Opens a gate for all who wait there and will.</summary>
    public void Set(string name, string value = "") => Named(name).TrySetResult(value);

    /// <summary>Waits at a gate; a minute without it being opened is a failure.</summary>
    public Task<string> Wait(string name) => Named(name).Task.WaitAsync(TimeSpan.FromMinutes(1));

    public bool IsSet(string name) => Named(name).Task.IsCompleted;

    public int Count(string name) => _counts.AddOrUpdate(name, 1, (_, count) => count + 1);

    public int Counted(string name) => _counts.GetValueOrDefault(name);

    private TaskCompletionSource<string> Named(string name) =>
        _named.GetOrAdd(name, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
