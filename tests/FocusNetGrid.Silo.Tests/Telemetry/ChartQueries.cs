using System.Text.Json.Nodes;
using PrometheusCompatTests.Servers;
using YamlDotNet.RepresentationModel;

namespace FocusNetGrid.Silo.Tests.Telemetry;

/// <summary>What the chart asks of Prometheus.</summary>
internal static class ChartQueries
{
    public static string Alerts { get; } = In("alerts", "focusnetgrid.yaml");

    /// <summary>The dashboard's queries by panel, as Grafana would send them for every sweep.</summary>
    public static IReadOnlyList<(string Panel, string Query)> OfDashboard()
    {
        var panels = JsonNode.Parse(File.ReadAllText(In("dashboards", "focusnetgrid.json")))!["panels"]!.AsArray();
        return [.. from panel in panels
                   from target in panel!["targets"]?.AsArray() ?? []
                   select ((string)panel["title"]!, Filled((string)target!["expr"]!))];
    }

    /// <summary>The alerts with their queries and what they say.</summary>
    public static IReadOnlyList<(string Alert, string Query, IReadOnlyDictionary<string, string> Annotations)> OfAlerts()
    {
        var yaml = new YamlStream();
        using var reader = new StreamReader(Alerts);
        yaml.Load(reader);
        return [.. from @group in (YamlSequenceNode)yaml.Documents[0].RootNode["groups"]
                   from rule in (YamlSequenceNode)@group["rules"]
                   select (Text(rule["alert"]), Text(rule["expr"]), (IReadOnlyDictionary<string, string>)((YamlMappingNode)rule["annotations"]).ToDictionary(entry => Text(entry.Key), entry => Text(entry.Value)))];
    }

    private static string Filled(string query) => query.Replace("$__rate_interval", "5s", StringComparison.Ordinal).Replace("$sweep", ".*", StringComparison.Ordinal);

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static string In(params string[] parts) => Path.Combine([PrometheusProgram.Repository(), "helm", "focusnetgrid", .. parts]);
}
