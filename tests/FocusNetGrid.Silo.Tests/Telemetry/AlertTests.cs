using PrometheusCompatTests.Servers;

namespace FocusNetGrid.Silo.Tests.Telemetry;

public sealed class AlertTests
{
    [Fact]
    public async Task Promtool_finds_nothing_wrong_with_the_rules() => (await PromTool.CheckRulesAsync(ChartQueries.Alerts)).ShouldBe("");

    [Fact]
    public async Task Alerts_fire_when_they_should_and_only_then() =>
        (await PromTool.TestRulesAsync(Path.Combine(AppContext.BaseDirectory, "alerts.test.yaml"))).ShouldBe("");

    [Fact]
    public void Every_alert_says_what_is_wrong_what_it_means_and_what_to_do()
    {
        foreach (var (alert, _, annotations) in ChartQueries.OfAlerts())
        {
            annotations.Keys.ShouldBe(["summary", "description", "action"], ignoreOrder: true, alert);
            annotations.Values.ShouldAllBe(text => text.Length > 10, alert);
        }
    }

    [Fact]
    public void Every_alert_has_a_rule_test()
    {
        var tests = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "alerts.test.yaml"));

        ChartQueries.OfAlerts().ShouldAllBe(rule => tests.Contains($"alertname: {rule.Alert}\n", StringComparison.Ordinal));
    }
}
