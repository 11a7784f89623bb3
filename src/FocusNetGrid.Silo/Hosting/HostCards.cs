using System.Collections.Concurrent;
using FocusNetGrid.Grains.Roster;
using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Silo.Workers;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Hosting;

/// <summary>What this host's workers do, for the grid's roster.</summary>
/// <param name="runners">Know what memory a trainer process takes.</param>
/// <param name="clock">The time.</param>
internal sealed class HostCards(IWorkerRunners runners, TimeProvider clock) : IWorkerWatcher
{
    private readonly ConcurrentDictionary<WorkerKey, Seat> seats = [];
    private readonly DateTimeOffset began = clock.GetUtcNow();
    private volatile bool isLeaving;

    /// <summary>The cards of some workers, as they are now.</summary>
    public WorkerCards Of(IReadOnlyList<WorkerKey> workers) => new([.. workers.Select(Card)]);

    /// <summary>From now on the workers leave.</summary>
    public void Leave() => isLeaving = true;

    /// <inheritdoc/>
    public void Asked(WorkerKey worker) => seats.GetOrAdd(worker, _ => new()).Rest = "";

    /// <inheritdoc/>
    public ITrialObserver Began(WorkerKey worker, LeasedTrial leased, TrialAssignment assignment)
    {
        var seat = seats.GetOrAdd(worker, _ => new());
        seat.Trial = new(leased.Sweep, leased.Planned.Id, leased.Planned.Title, assignment.Attempt, 0, leased.Planned.Trial.Training.Epochs);
        (seat.ImagesPerSecond, seat.Trouble, seat.Since) = (null, "", clock.GetTimestamp());
        return seat;
    }

    /// <inheritdoc/>
    public void Ended(WorkerKey worker, LeasedTrial leased, AttemptOutcome outcome)
    {
        if (seats.TryGetValue(worker, out var seat) && seat.Trial is not null)
        {
            seat.Busy += clock.GetElapsedTime(seat.Since);
            (seat.Trial, seat.ImagesPerSecond) = (null, null);
        }
    }

    /// <inheritdoc/>
    public void Rests(WorkerKey worker, int failures, TimeSpan rest) => seats.GetOrAdd(worker, _ => new()).Rest = WorkerRest.Describe(failures, rest);

    /// <inheritdoc/>
    public bool Troubled(WorkerKey worker, Exception trouble)
    {
        seats.GetOrAdd(worker, _ => new()).Trouble = trouble.Message;
        return true;
    }

    private WorkerCard Card(WorkerKey worker)
    {
        var now = clock.GetUtcNow();
        var seat = seats.GetOrAdd(worker, _ => new());
        var trial = seat.Trial;
        var busy = seat.Busy + (trial is null ? TimeSpan.Zero : clock.GetElapsedTime(seat.Since));
        return new(worker.ToString(), worker.Silo, worker.Device, isLeaving ? WorkerState.Leaving : trial is null ? WorkerState.Idle : WorkerState.Training, began, now)
        {
            Trial = trial,
            ImagesPerSecond = seat.ImagesPerSecond,
            ResidentBytes = (runners as TrainerRunners)?.ResidentBytes(worker),
            BusyShare = now > began ? Math.Clamp(busy / (now - began), 0, 1) : 0,
            Trouble = seat.Rest.Length > 0 ? seat.Rest : seat.Trouble,
        };
    }

    /// <summary>A worker's place: its own turns and the trainer's threads write, the host's beat reads, each field for itself.</summary>
    private sealed class Seat : ITrialObserver
    {
        public volatile WorkerTrial? Trial;

        public double? ImagesPerSecond { get; set; }

        public string Trouble { get; set; } = "";

        public string Rest { get; set; } = "";

        public long Since { get; set; }

        public TimeSpan Busy { get; set; }

        public void Started(TrialAssignment assignment, int epochsDone) => Trial = Trial! with { Epoch = epochsDone };

        public void Stepped(StepProgress progress)
        {
            if (progress.Phase == TrialPhase.Training)
            {
                ImagesPerSecond = progress.ImagesPerSecond;
            }
        }

        public ValueTask<TrialDirective> EpochEndedAsync(EpochRecord epoch, CancellationToken cancellationToken)
        {
            Trial = Trial! with { Epoch = epoch.Epoch };
            return ValueTask.FromResult(TrialDirective.Continue);
        }
    }
}
