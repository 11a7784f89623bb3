using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Telemetry;
using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Silo.Workers;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Silo.Telemetry;

/// <summary>Measures what this host's workers do.</summary>
internal sealed class WorkerInstruments : IWorkerWatcher
{
    private readonly ConcurrentDictionary<WorkerKey, WorkerSeat> seats = [];
    private readonly TimeProvider clock;
    private readonly Histogram<double> leases;
    private readonly Histogram<double> starts;
    private readonly Histogram<double> attempts;
    private readonly Histogram<double> epochs;
    private readonly Histogram<double> steps;
    private readonly Counter<long> images;
    private readonly Counter<long> troubles;

    /// <param name="meters">Make the meter.</param>
    /// <param name="runners">Know what memory a trainer process takes.</param>
    /// <param name="gpus">Know what memory of a GPU is in use.</param>
    /// <param name="clock">The time.</param>
    public WorkerInstruments(IMeterFactory meters, IWorkerRunners runners, NvidiaMemory gpus, TimeProvider clock)
    {
        this.clock = clock;
        var meter = meters.Create(GridTelemetry.Name);
        leases = meter.CreateHistogram("focusnetgrid.lease.duration", "s", "From a worker's asking for a trial to its having one; asking in vain is not counted.", advice: Buckets.Latency);
        starts = meter.CreateHistogram("focusnetgrid.attempt.start.duration", "s", "From a worker's lease to its attempt being durably begun.", advice: Buckets.Latency);
        attempts = meter.CreateHistogram("focusnetgrid.attempt.duration", "s", "How long an attempt took, however it ended.", advice: Buckets.Work);
        epochs = meter.CreateHistogram("focusnetgrid.epoch.duration", "s", "How long an epoch took, its validation and checkpoint included.", advice: Buckets.Work);
        steps = meter.CreateHistogram("focusnetgrid.step.duration", "s", "How long a training step took.", advice: Buckets.Latency);
        images = meter.CreateCounter<long>("focusnetgrid.worker.images", "{image}", "Images that a worker has trained on.");
        troubles = meter.CreateCounter<long>("focusnetgrid.worker.troubles", "{trouble}", "How often a worker could not go on for something that is no trial's fault (the data, the disk, the machine), or rested as attempts had failed on it without an epoch.");
        meter.CreateObservableGauge("focusnetgrid.workers", Workers, "{worker}", "Workers of the host, by what they do.");
        meter.CreateObservableCounter("focusnetgrid.worker.time", Times, "s", "How long a worker has been in each state.");
        meter.CreateObservableGauge("focusnetgrid.worker.memory.resident", () => Memory(key => (runners as TrainerRunners)?.ResidentBytes(key)), "By", "Resident memory of a worker's trainer process.");
        meter.CreateObservableGauge("focusnetgrid.worker.memory.device", () => Memory(key => gpus.UsedBytes(WorkerLayout.TorchDevice(key.Device))), "By", "Memory in use of a worker's GPU.");
    }

    /// <inheritdoc/>
    public void Asked(WorkerKey worker) => SeatOf(worker).Rest(clock.GetTimestamp());

    /// <inheritdoc/>
    public void Leased(WorkerKey worker, LeasedTrial leased)
    {
        var (seat, now) = (SeatOf(worker), clock.GetTimestamp());
        leases.Record(clock.GetElapsedTime(seat.Asked, now).TotalSeconds);
        seat.Work(now);
    }

    /// <inheritdoc/>
    public ITrialObserver Began(WorkerKey worker, LeasedTrial leased, TrialAssignment assignment)
    {
        var (seat, now) = (SeatOf(worker), clock.GetTimestamp());
        starts.Record(clock.GetElapsedTime(seat.Began, now).TotalSeconds);
        return new AttemptMeter(clock, now, new("network", leased.Planned.Trial.Network.Name), seat.Label, epochs, steps, images);
    }

    /// <inheritdoc/>
    public void Ended(WorkerKey worker, LeasedTrial leased, AttemptOutcome outcome)
    {
        var (seat, now) = (SeatOf(worker), clock.GetTimestamp());
        attempts.Record(clock.GetElapsedTime(seat.Began, now).TotalSeconds);
        seat.Rest(now);
    }

    /// <inheritdoc/>
    public void Rests(WorkerKey worker, int failures, TimeSpan rest) => troubles.Add(1, SeatOf(worker).Label);

    /// <inheritdoc/>
    public void Left(WorkerKey worker) => seats.TryRemove(worker, out _);

    /// <inheritdoc/>
    public bool Troubled(WorkerKey worker, Exception trouble)
    {
        troubles.Add(1, SeatOf(worker).Label);
        return true;
    }

    private WorkerSeat SeatOf(WorkerKey worker) => seats.GetOrAdd(worker, static (key, clock) => new(key, clock), clock);

    private IEnumerable<Measurement<int>> Workers()
    {
        var all = seats.Values;
        var busy = all.Count(seat => seat.IsBusy);
        return [new(busy, WorkerSeat.Training), new(all.Count - busy, WorkerSeat.Idle)];
    }

    private IEnumerable<Measurement<double>> Times()
    {
        foreach (var seat in seats.Values)
        {
            var (training, idle) = seat.Times();
            yield return new(training.TotalSeconds, seat.Label, WorkerSeat.Training);
            yield return new(idle.TotalSeconds, seat.Label, WorkerSeat.Idle);
        }
    }

    private IEnumerable<Measurement<long>> Memory(Func<WorkerKey, long?> bytes)
    {
        foreach (var (key, seat) in seats)
        {
            if (bytes(key) is { } used)
            {
                yield return new(used, seat.Label);
            }
        }
    }
}
