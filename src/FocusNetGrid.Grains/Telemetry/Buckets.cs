using System.Diagnostics.Metrics;

namespace FocusNetGrid.Grains.Telemetry;

/// <summary>The buckets of the grid's histograms, in seconds.</summary>
public static class Buckets
{
    /// <summary>For what takes milliseconds: calls, writes, steps.</summary>
    public static InstrumentAdvice<double> Latency { get; } = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    };

    /// <summary>For what takes seconds to hours: waits, epochs, attempts.</summary>
    public static InstrumentAdvice<double> Work { get; } = new()
    {
        HistogramBucketBoundaries = [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 14400, 86400],
    };
}
