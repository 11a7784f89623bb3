using System.Runtime.CompilerServices;
using OpenTelemetry.Metrics;

namespace OpenTelemetry.Exporter;

/// <summary>Writes the metrics that it is handed when a scrape collects them.</summary>
[ExportModes(ExportModes.Pull)]
internal sealed class PrometheusExporter : BaseExporter<Metric>, IPullMetricExporter
{
    // The SDK keeps to itself which exporters a provider has, but an exporter knows its provider.
    private static readonly ConditionalWeakTable<PrometheusExporter, PrometheusAspNetCoreOptions> Known = [];

    private byte[]? written;

    public PrometheusExporter(PrometheusAspNetCoreOptions options)
    {
        Options = options;
        Known.Add(this, options);
    }

    public PrometheusAspNetCoreOptions Options { get; }

    public Func<int, bool>? Collect { get; set; }

    /// <summary>The exporter of a provider; null where it has none.</summary>
    public static PrometheusExporter? Of(MeterProvider provider) =>
        Known.Select(entry => entry.Key).FirstOrDefault(exporter => ReferenceEquals(exporter.ParentProvider, provider));

    public override ExportResult Export(in Batch<Metric> batch)
    {
        var text = new ExpositionWriter(Options.ScopeInfoEnabled);
        if (Options.TargetInfoEnabled)
        {
            text.WriteTarget(ParentProvider.GetResource());
        }

        var families = new List<(MetricFamily Family, Metric Metric)>();
        foreach (var metric in batch)
        {
            if (MetricFamily.Of(metric, Options.DisableTotalNameSuffixForCounters) is { } family)
            {
                families.Add((family, metric));
            }
        }

        // A family's series stand together, whichever meters they come from.
        foreach (var group in families.OrderBy(one => one.Metric.MeterName, StringComparer.Ordinal).GroupBy(one => one.Family.Name).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.WriteFamily(group.First().Family, group.Select(one => one.Metric));
        }

        written = text.ToUtf8();
        return ExportResult.Success;
    }

    /// <summary>The metrics as they are now; null where they could not be collected. For one caller at a time.</summary>
    public byte[]? Scrape()
    {
        written = null;
        return Collect?.Invoke(Timeout.Infinite) == true ? written : null;
    }
}
