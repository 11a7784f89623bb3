using OpenTelemetry.Metrics;

namespace OpenTelemetry.Exporter;

/// <summary>What Prometheus calls a metric.</summary>
/// <param name="Name">With the unit and, of a counter, <c>_total</c>.</param>
/// <param name="Type">counter, gauge or histogram.</param>
/// <param name="Help">The description; empty for none.</param>
internal sealed record MetricFamily(string Name, string Type, string Help)
{
    private const string Total = "_total";

    /// <summary>The family of a metric; null for an exponential histogram, which the text format cannot say.</summary>
    public static MetricFamily? Of(Metric metric, bool isTotalLeftOut) =>
        TypeOf(metric.MetricType) is { } type ? new(NameOf(metric.Name, metric.Unit, type == "counter", isTotalLeftOut), type, metric.Description) : null;

    private static string NameOf(string metric, string unit, bool isCounter, bool isTotalLeftOut)
    {
        var name = PrometheusNames.Metric(metric);
        var stem = isCounter && name.EndsWith(Total, StringComparison.Ordinal) ? name[..^Total.Length] : name;
        if (PrometheusNames.Unit(unit) is { Length: > 0 } suffix && !stem.EndsWith(suffix, StringComparison.Ordinal))
        {
            (stem, name) = ($"{stem}_{suffix}", $"{name}_{suffix}");
        }

        return isCounter && !isTotalLeftOut ? stem + Total : name;
    }

    private static string? TypeOf(MetricType type) => type switch
    {
        MetricType.LongSum or MetricType.DoubleSum => "counter",
        MetricType.LongGauge or MetricType.DoubleGauge or MetricType.LongSumNonMonotonic or MetricType.DoubleSumNonMonotonic => "gauge",
        MetricType.Histogram => "histogram",
        _ => null,
    };
}
