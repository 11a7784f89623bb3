using System.Text.Json.Nodes;
using FocusNetGrid.Deployment.Tests.Manifests;
using FocusNetGrid.Deployment.Tests.Tools;

namespace FocusNetGrid.Deployment.Tests.Helm;

public sealed class MonitoringTests
{
    [Fact]
    public async Task Alerts_arrive_as_they_are_written_down()
    {
        var written = ManifestSet.Parse(await ReadAsync("alerts", "focusnetgrid.yaml"), []).All.Single().Content;

        var rule = (await Chart.RenderAsync("monitoring")).Of("PrometheusRule").Single();

        JsonNode.DeepEquals(rule.Content.At("spec", "groups"), written["groups"]).ShouldBeTrue();
        written.Items("groups").SelectMany(group => group.Items("rules")).ShouldAllBe(alert => alert.At("annotations", "summary").Text().Length > 0);
    }

    [Fact]
    public async Task The_dashboard_arrives_as_it_is_written_down_where_Grafana_looks_for_it()
    {
        var written = JsonNode.Parse(await ReadAsync("dashboards", "focusnetgrid.json"));

        var map = (await Chart.RenderAsync("monitoring")).Single("ConfigMap", "focusnetgrid-dashboard");

        JsonNode.DeepEquals(JsonNode.Parse(map.Content.At("data", "focusnetgrid.json").Text()), written).ShouldBeTrue();
        map.Labels["grafana_dashboard"].Text().ShouldBe("1");
    }

    [Fact]
    public async Task Every_host_is_scraped()
    {
        var set = await Chart.RenderAsync("monitoring");
        var components = (JsonArray)set.Of("ServiceMonitor").Single().Content.Items("spec", "selector", "matchExpressions").Single()["values"]!;

        components.Select(component => component.Text()).ShouldBe(["coordinator", "gateway", "worker"]);
        set.Of("Service").Select(service => service.Labels["app.kubernetes.io/component"].Text()).ShouldBe(["coordinator", "gateway", "worker"], ignoreOrder: true);
    }

    private static Task<string> ReadAsync(string folder, string name) =>
        File.ReadAllTextAsync(Repository.Path("helm", "focusnetgrid", folder, name), TestContext.Current.CancellationToken);
}
