namespace Orleans.Runtime;

/// <summary>The stages of the silo.</summary>
public interface ISiloLifecycle : ILifecycleObservable
{
    /// <summary>The highest stage that has been started.</summary>
    int HighestCompletedStage { get; }

    /// <summary>The lowest stage that has been stopped.</summary>
    int LowestStoppedStage { get; }
}
