using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Benchmarks;

/// <summary>Trains nothing: every trial has its result at once, so that only scheduling takes time.</summary>
internal sealed class NoWork : IWorkerRunners, ITrialRunner
{
    private static readonly Scores Perfect = new(1, 1, 1, 1, 1, 1);

    /// <inheritdoc/>
    public ITrialRunner Create(WorkerKey worker) => this;

    /// <inheritdoc/>
    public TrialAssignment Assign(WorkerKey worker, TrialSpec trial, string trialId, int attempt) => new(trial, attempt, worker.Device, trialId);

    /// <inheritdoc/>
    public Task<TrialResult> RunAsync(TrialAssignment assignment, ITrialObserver observer, CancellationToken cancellationToken) => Task.FromResult(new TrialResult
    {
        TrialId = assignment.Directory,
        History = [new(1, 0, 0, 0, 1, 1, Best: true)],
        BestEpoch = 1,
        Evaluations = [new("validation", 0, Perfect, Perfect, Perfect, Perfect, [])],
        WeightsSha256 = "",
        Cost = new(0, 0, 0, 0, 0),
    });
}
