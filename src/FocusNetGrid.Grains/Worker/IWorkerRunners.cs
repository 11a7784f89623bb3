using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Grains.Worker;

/// <summary>Gives workers what they train with; the host brings it.</summary>
public interface IWorkerRunners
{
    /// <summary>The runner of a worker; the worker disposes of it, where it can be, when it leaves.</summary>
    ITrialRunner Create(WorkerKey worker);

    /// <summary>The assignment of an attempt: on which device, and in which folder.</summary>
    TrialAssignment Assign(WorkerKey worker, TrialSpec trial, string trialId, int attempt);
}
