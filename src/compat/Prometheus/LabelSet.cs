using System.Globalization;
using System.Text;
using OpenTelemetry.Metrics;

namespace OpenTelemetry.Exporter;

/// <summary>The labels of a series as text, without their braces.</summary>
internal static class LabelSet
{
    /// <summary>The labels of a point: of which meter it is, then its attributes. Attributes that come to one label are put together with semicolons.</summary>
    public static string Of(Metric metric, ReadOnlyTagCollection attributes, bool hasScope)
    {
        var labels = new List<KeyValuePair<string, string>>();
        if (hasScope)
        {
            Add(labels, "otel_scope_name", metric.MeterName);
            if (!string.IsNullOrEmpty(metric.MeterVersion))
            {
                Add(labels, "otel_scope_version", metric.MeterVersion);
            }

            foreach (var tag in metric.MeterTags ?? [])
            {
                Add(labels, $"otel_scope_{tag.Key}", tag.Value);
            }
        }

        foreach (var tag in attributes)
        {
            Add(labels, tag.Key, tag.Value);
        }

        return Text(labels);
    }

    /// <summary>The labels of some attributes.</summary>
    public static string Of(IEnumerable<KeyValuePair<string, object>> attributes)
    {
        var labels = new List<KeyValuePair<string, string>>();
        foreach (var (name, value) in attributes)
        {
            Add(labels, name, value);
        }

        return Text(labels);
    }

    private static void Add(List<KeyValuePair<string, string>> labels, string attribute, object? value)
    {
        var (name, text) = (PrometheusNames.Label(attribute), Said(value));
        var same = labels.FindIndex(label => label.Key == name);
        if (same < 0)
        {
            labels.Add(new(name, text));
        }
        else
        {
            labels[same] = new(name, $"{labels[same].Value};{text}");
        }
    }

    private static string Said(object? value) => value switch
    {
        null => "",
        bool truth => truth ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Text(List<KeyValuePair<string, string>> labels)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in labels)
        {
            text.Append(text.Length == 0 ? "" : ",").Append(name).Append("=\"").Append(Escaping.Label(value)).Append('"');
        }

        return text.ToString();
    }
}
