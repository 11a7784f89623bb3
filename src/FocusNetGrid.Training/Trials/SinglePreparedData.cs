using FocusNetGrid.Sweeps.Specs;
using FocusNetGrid.Training.Data;

namespace FocusNetGrid.Training.Trials;

/// <summary>Gives every trial the same data, for runs over one data set.</summary>
/// <param name="prepared">The data; whoever opened it disposes of it, after the last trial.</param>
public sealed class SinglePreparedData(PreparedData prepared) : IPreparedDataProvider
{
    /// <inheritdoc/>
    public ValueTask<PreparedData> GetAsync(Component data, CancellationToken cancellationToken) => ValueTask.FromResult(prepared);
}
