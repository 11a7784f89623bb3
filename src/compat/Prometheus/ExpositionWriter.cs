using System.Globalization;
using System.Text;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace OpenTelemetry.Exporter;

/// <summary>Writes Prometheus's text format, version 0.0.4.</summary>
internal sealed class ExpositionWriter(bool hasScope)
{
    private readonly StringBuilder text = new();

    /// <summary>What the process is.</summary>
    public void WriteTarget(Resource resource)
    {
        if (LabelSet.Of(resource.Attributes) is { Length: > 0 } labels)
        {
            WriteHead(new("target_info", "gauge", "Target metadata"));
            WriteSeries("target_info", labels, "1");
        }
    }

    /// <summary>A family's head and its series; nothing where there are none.</summary>
    public void WriteFamily(MetricFamily family, IEnumerable<Metric> metrics)
    {
        var isHeaded = false;
        foreach (var metric in metrics)
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
            {
                if (!isHeaded)
                {
                    WriteHead(family);
                    isHeaded = true;
                }

                Write(family, metric.MetricType, point, LabelSet.Of(metric, point.Tags, hasScope));
            }
        }
    }

    /// <summary>All that was written.</summary>
    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(text.ToString());

    private void WriteHead(MetricFamily family)
    {
        text.Append("# TYPE ").Append(family.Name).Append(' ').Append(family.Type).Append('\n');
        if (family.Help.Length > 0)
        {
            text.Append("# HELP ").Append(family.Name).Append(' ').Append(Escaping.Help(family.Help)).Append('\n');
        }
    }

    private void Write(MetricFamily family, MetricType type, in MetricPoint point, string labels)
    {
        switch (type)
        {
            case MetricType.Histogram:
                WriteHistogram(family.Name, point, labels);
                break;
            case MetricType.LongSum or MetricType.LongSumNonMonotonic:
                WriteSeries(family.Name, labels, Said(point.GetSumLong()));
                break;
            case MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic:
                WriteSeries(family.Name, labels, Said(point.GetSumDouble()));
                break;
            case MetricType.LongGauge:
                WriteSeries(family.Name, labels, Said(point.GetGaugeLastValueLong()));
                break;
            default:
                WriteSeries(family.Name, labels, Said(point.GetGaugeLastValueDouble()));
                break;
        }
    }

    private void WriteHistogram(string name, in MetricPoint point, string labels)
    {
        var more = labels.Length == 0 ? "" : $"{labels},";
        var count = 0L;
        foreach (var bucket in point.GetHistogramBuckets())
        {
            count += bucket.BucketCount;
            WriteSeries($"{name}_bucket", $"{more}le=\"{Said(bucket.ExplicitBound)}\"", Said(count));
        }

        WriteSeries($"{name}_sum", labels, Said(point.GetHistogramSum()));
        WriteSeries($"{name}_count", labels, Said(point.GetHistogramCount()));
    }

    private void WriteSeries(string name, string labels, string value) =>
        text.Append(name).Append('{').Append(labels).Append("} ").Append(value).Append('\n');

    private static string Said(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Said(double value) =>
        double.IsPositiveInfinity(value) ? "+Inf"
        : double.IsNegativeInfinity(value) ? "-Inf"
        : value.ToString(CultureInfo.InvariantCulture);
}
