using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace FocusNetGrid.Silo.Tests.Telemetry;

/// <summary>Meters of a test's own, and what is measured with them.</summary>
internal sealed class Measured : IDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<string, double> sums = new();
    private readonly ConcurrentDictionary<string, int> counts = new();
    private readonly ConcurrentDictionary<string, Instrument> instruments = new();

    public Measured()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Scope == Meters)
            {
                instruments[instrument.Name] = instrument;
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
    }

    public IMeterFactory Meters => services.GetRequiredService<IMeterFactory>();

    public IReadOnlyCollection<Instrument> Instruments => [.. instruments.Values];

    /// <summary>The sum of what was measured of a series: <c>name{label=value,...}</c>, with the labels in order.</summary>
    public double SumOf(string series) => sums.GetValueOrDefault(series);

    /// <summary>How often a series was measured.</summary>
    public int CountOf(string series) => counts.GetValueOrDefault(series);

    /// <summary>What observable instruments say now, by series.</summary>
    public IReadOnlyDictionary<string, double> Observe()
    {
        foreach (var observed in instruments.Values.Where(instrument => instrument.IsObservable))
        {
            foreach (var series in sums.Keys.Where(series => series == observed.Name || series.StartsWith(observed.Name + "{", StringComparison.Ordinal)))
            {
                sums.TryRemove(series, out _);
            }
        }

        listener.RecordObservableInstruments();
        return sums;
    }

    public void Dispose()
    {
        listener.Dispose();
        services.Dispose();
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        string[] labels = [.. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal)];
        var series = labels.Length == 0 ? instrument.Name : $"{instrument.Name}{{{string.Join(',', labels)}}}";
        sums.AddOrUpdate(series, value, (_, sum) => sum + value);
        counts.AddOrUpdate(series, 1, (_, count) => count + 1);
    }
}
