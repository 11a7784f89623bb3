using Orleans.Activations;
using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>One state of one activation.</summary>
internal sealed class PersistentState<TState>(string name, GrainId grainId, IGrainStorage storage) : IPersistentState<TState>, ILifecycleObserver
{
    private readonly GrainState<TState> _state = new(StateActivator.Create<TState>());
    private bool _isRead;

    public TState State
    {
        get => Own().State;
        set => Own().State = value;
    }

    public string? Etag => _state.ETag;

    public bool RecordExists => _isRead ? _state.RecordExists : throw new InvalidOperationException("State has not yet been loaded");

    public Task OnStart(CancellationToken cancellationToken = default) => ReadStateAsync();

    public Task OnStop(CancellationToken cancellationToken = default) => Task.CompletedTask;

    public async Task ReadStateAsync()
    {
        await AttemptAsync(nameof(ReadStateAsync), static (storage, name, id, state) => storage.ReadStateAsync(name, id, state));
        _isRead = true;
    }

    public Task WriteStateAsync() =>
        AttemptAsync(nameof(WriteStateAsync), static (storage, name, id, state) => storage.WriteStateAsync(name, id, state));

    public Task ClearStateAsync() =>
        AttemptAsync(nameof(ClearStateAsync), static (storage, name, id, state) => storage.ClearStateAsync(name, id, state));

    private async Task AttemptAsync(string operation, Func<IGrainStorage, string, GrainId, GrainState<TState>, Task> attempt)
    {
        try
        {
            await attempt(storage, name, grainId, Own());
        }
        catch (Exception e) when (e is not OrleansException)
        {
            throw new OrleansException($"Error from storage provider {storage.GetType().Name}.{name} during {operation} for grain {grainId}{Environment.NewLine} {e}", e);
        }
    }

    private GrainState<TState> Own() => Activation.Current is not null
        ? _state
        : throw new InvalidOperationException("Activation access violation. A non-activation thread attempted to access activation services.");
}
