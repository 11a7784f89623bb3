using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Data.Preparation;
using FocusNetGrid.Training.Trials;

namespace FocusNetGrid.Silo.Workers;

/// <summary>
/// The data of a trainer process: those of the trial in hand and of the one that is likely to come next stay open, others are closed. Workers have
/// prepared them before, so that opening them maps a file of the cache.
/// </summary>
/// <param name="cacheDirectory">Where prepared data lie.</param>
/// <param name="threads">At least 1.</param>
internal sealed class TrainerData(string cacheDirectory, int threads) : IPreparedDataProvider, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Component, Task<PreparedData>> _open = [];
    private Component? _current;
    private Component? _next;

    /// <inheritdoc/>
    public async ValueTask<PreparedData> GetAsync(Component data, CancellationToken cancellationToken)
    {
        Task<PreparedData> opening;
        lock (_lock)
        {
            _current = data;
            opening = Opened(data);
        }

        return await opening.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Begins to open data for later. What is wrong with them is told when they are asked for.</summary>
    public void Prepare(Component data)
    {
        lock (_lock)
        {
            _next = data;
            _ = Opened(data);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var opening in _open.Values)
        {
            await CloseAsync(opening).ConfigureAwait(false);
        }
    }

    private Task<PreparedData> Opened(Component data)
    {
        foreach (var other in _open.Keys.Where(other => !other.Equals(_current) && !other.Equals(_next)).ToArray())
        {
            _open.Remove(other, out var closing);
            _ = CloseAsync(closing!);
        }

        // What could not be opened may have been mended since.
        if (!_open.TryGetValue(data, out var opening) || opening.IsFaulted)
        {
            _open[data] = opening = Task.Run(() => Open(data));
        }

        return opening;
    }

    private PreparedData Open(Component data)
    {
        var set = DataSets.All.First(known => known.Name == data.Name);
        return DataPreparer.Prepare(set, (DataOptions)data.OptionsAs(set.OptionsType), cacheDirectory, null, threads, CancellationToken.None);
    }

    private static async Task CloseAsync(Task<PreparedData> opening)
    {
        await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (opening.IsCompletedSuccessfully)
        {
            (await opening.ConfigureAwait(false)).Dispose();
        }
    }
}
