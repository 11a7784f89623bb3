using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Ledger;

namespace FocusNetGrid.Grains.Telemetry;

/// <summary>Measures the sweeps that are awake on this host, as they told last.</summary>
internal sealed class SweepInstruments
{
    /// <summary>So many sweeps have series of their own; the trials of those with later names are counted together.</summary>
    public const int MostNames = 50;

    /// <summary>The name of all others.</summary>
    public const string Others = "(others)";

    private readonly ConcurrentDictionary<string, SweepReading> readings = new(StringComparer.Ordinal);
    private readonly Counter<long> expiries;

    public SweepInstruments(IMeterFactory meters)
    {
        var meter = meters.Create(GridTelemetry.Name);
        expiries = meter.CreateCounter<long>("focusnetgrid.lease.expiries", "{lease}", "Leases that ran out because nothing was heard of their worker.");
        meter.CreateObservableGauge("focusnetgrid.trials", Trials, "{trial}", "Trials of the sweeps that are awake, by sweep and state.");
        meter.CreateObservableGauge("focusnetgrid.sweeps", Sweeps, "{sweep}", "Sweeps that are awake, by status.");
    }

    /// <summary>A sweep stands like this now.</summary>
    public void Note(SweepReading reading)
    {
        readings[reading.Id] = reading;

        // A count that appears with its first event does not rise then, as far as Prometheus can tell.
        expiries.Add(0);
    }

    /// <summary>A sweep sleeps, or is awake elsewhere.</summary>
    public void Forget(string sweep) => readings.TryRemove(sweep, out _);

    /// <summary>So many leases have run out.</summary>
    public void Expired(int leases) => expiries.Add(leases);

    private IEnumerable<Measurement<long>> Trials()
    {
        var byName = readings.Values.GroupBy(reading => reading.Name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
        var own = byName.Take(MostNames).SelectMany(group => Trials(group.Key, group));
        return byName.Length <= MostNames ? own : own.Concat(Trials(Others, byName.Skip(MostNames).SelectMany(group => group)));
    }

    /// <summary>Trials of a paused sweep wait for its user and not for a worker, so whoever adds workers by the waiting ones is not misled.</summary>
    private static Measurement<long>[] Trials(string name, IEnumerable<SweepReading> sweeps)
    {
        SweepReading[] all = [.. sweeps];
        Measurement<long> State(string state, Func<SweepReading, int> count) =>
            new(all.Sum(reading => (long)count(reading)), new KeyValuePair<string, object?>("sweep", name), new KeyValuePair<string, object?>("state", state));
        return
        [
            State("waiting", reading => reading.Status == SweepStatus.Paused ? 0 : reading.Waiting),
            State("paused", reading => reading.Status == SweepStatus.Paused ? reading.Waiting : 0),
            State("running", reading => reading.Running),
            State("succeeded", reading => reading.Succeeded),
            State("failed", reading => reading.Failed),
            State("pruned", reading => reading.Pruned),
            State("cancelled", reading => reading.Cancelled),
        ];
    }

    private IEnumerable<Measurement<long>> Sweeps() => readings.Values
        .GroupBy(reading => reading.Status)
        .Select(group => new Measurement<long>(group.Count(), new KeyValuePair<string, object?>("status", group.Key.ToString().ToLowerInvariant())));
}
