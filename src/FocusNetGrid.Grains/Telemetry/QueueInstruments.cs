using System.Diagnostics.Metrics;

namespace FocusNetGrid.Grains.Telemetry;

/// <summary>Measures how long sweeps that have work wait for a worker; on the one host that has the queue.</summary>
internal sealed class QueueInstruments
{
    private readonly TimeProvider clock;
    private readonly Histogram<double> waits;
    private readonly Dictionary<string, long> waiting = new(StringComparer.Ordinal);
    private readonly Lock turn = new();
    private bool isHere;

    public QueueInstruments(IMeterFactory meters, TimeProvider clock)
    {
        this.clock = clock;
        var meter = meters.Create(GridTelemetry.Name);
        waits = meter.CreateHistogram("focusnetgrid.queue.wait", "s", "How long a sweep with work had waited for a worker when it got one.", advice: Buckets.Work);
        meter.CreateObservableGauge("focusnetgrid.queue.sweeps", Sweeps, "{sweep}", "Sweeps that have work and wait for a worker.");
        meter.CreateObservableGauge("focusnetgrid.queue.oldest.wait", Oldest, "s", "How long the sweep that has waited longest for a worker has waited so far; 0 where none waits.");
    }

    /// <summary>The queue is on this host from now on, or no longer.</summary>
    public void Move(bool here)
    {
        lock (turn)
        {
            isHere = here;
            waiting.Clear();
        }
    }

    /// <summary>A sweep has work; it waits from now on unless it does already.</summary>
    public void Offered(string sweep)
    {
        lock (turn)
        {
            waiting.TryAdd(sweep, clock.GetTimestamp());
        }
    }

    /// <summary>A sweep has no work any more.</summary>
    public void Withdrawn(string sweep)
    {
        lock (turn)
        {
            waiting.Remove(sweep);
        }
    }

    /// <summary>A sweep gets a worker; it waits anew for the next one.</summary>
    public void Served(string sweep)
    {
        var now = clock.GetTimestamp();
        long since;
        lock (turn)
        {
            since = waiting.GetValueOrDefault(sweep, now);
            waiting[sweep] = now;
        }

        waits.Record(clock.GetElapsedTime(since, now).TotalSeconds);
    }

    private IEnumerable<Measurement<int>> Sweeps()
    {
        lock (turn)
        {
            return isHere ? [new(waiting.Count)] : [];
        }
    }

    private IEnumerable<Measurement<double>> Oldest()
    {
        lock (turn)
        {
            return isHere ? [new(waiting.Count == 0 ? 0 : clock.GetElapsedTime(waiting.Values.Min()).TotalSeconds)] : [];
        }
    }
}
