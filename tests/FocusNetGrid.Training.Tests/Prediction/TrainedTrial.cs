using FocusNetGrid.Sweeps.Trials;
using FocusNetGrid.Training.Tests.Trials;

namespace FocusNetGrid.Training.Tests.Prediction;

/// <summary>A trial that has learnt to find discs, trained once for all tests that predict.</summary>
public sealed class TrainedTrial : IAsyncLifetime
{
    internal TrialFolder Folder { get; } = new();

    internal TrialResult Result { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Result = await TinyTrial.RunAsync(TinyTrial.Learner, Folder);

    public ValueTask DisposeAsync()
    {
        Folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
