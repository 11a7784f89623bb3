namespace FocusNetGrid.Grains.Worker;

/// <summary>What a host brings for its workers.</summary>
/// <param name="Runners">What they train with.</param>
/// <param name="Watcher">Hears what they do.</param>
/// <param name="Gate">Says whether another trial may begin.</param>
/// <param name="Times">The grid's clockwork.</param>
/// <param name="Clock">The time.</param>
public sealed record WorkerServices(IWorkerRunners Runners, IWorkerWatcher Watcher, IWorkGate Gate, GridTimes Times, TimeProvider Clock);
