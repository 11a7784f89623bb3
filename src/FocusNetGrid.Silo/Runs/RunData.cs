using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Training.Data;
using FocusNetGrid.Training.Data.Preparation;
using FocusNetGrid.Training.Trials;

namespace FocusNetGrid.Silo.Runs;

/// <summary>The data of a run, each component prepared once and open until the run is over.</summary>
/// <param name="observer">Hears of the preparation.</param>
/// <param name="clock">Measures it.</param>
public sealed class RunData(IRunObserver observer, TimeProvider clock) : IPreparedDataProvider, IDisposable
{
    private readonly Dictionary<Component, PreparedData> _prepared = [];

    /// <inheritdoc/>
    public async ValueTask<PreparedData> GetAsync(Component data, CancellationToken cancellationToken)
    {
        if (!_prepared.TryGetValue(data, out var prepared))
        {
            prepared = await Task.Run(() => Prepare(data, cancellationToken), cancellationToken);
            _prepared.Add(data, prepared);
        }

        return prepared;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var prepared in _prepared.Values)
        {
            prepared.Dispose();
        }
    }

    private PreparedData Prepare(Component data, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var set = DataSets.All.First(known => known.Name == data.Name);
        var prepared = DataPreparer.Prepare(
            set,
            (DataOptions)data.OptionsAs(set.OptionsType),
            CacheDirectory.Default(),
            new Progress(observer),
            Environment.ProcessorCount,
            cancellationToken);
        observer.Prepared(DataFacts.Of(data, prepared), clock.GetElapsedTime(started));
        return prepared;
    }

    private sealed class Progress(IRunObserver observer) : IProgress<PrepareProgress>
    {
        public void Report(PrepareProgress value)
        {
            if (!value.FromCache)
            {
                observer.Preparing(value.Done, value.Total);
            }
        }
    }
}
