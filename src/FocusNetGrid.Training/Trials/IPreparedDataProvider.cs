using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Training.Data;

namespace FocusNetGrid.Training.Trials;

/// <summary>Gives trials their data. Trials of a run share it, so it stays the provider's and is not disposed by a trial.</summary>
public interface IPreparedDataProvider
{
    /// <summary>The prepared data of a component; preparing may take a while the first time.</summary>
    /// <exception cref="DataException">The data cannot be used.</exception>
    ValueTask<PreparedData> GetAsync(Component data, CancellationToken cancellationToken);
}
