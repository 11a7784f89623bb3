using System.Text.Json.Nodes;
using FocusNetGrid.Silo.Tests.Telemetry.Servers;

namespace FocusNetGrid.Silo.Tests.Telemetry;

/// <summary>The traces and the log of a real grid.</summary>
public sealed class ServedTelemetryTests
{
    [Fact]
    public async Task Traces_go_to_the_collector_that_OpenTelemetrys_variables_name()
    {
        await using var collector = await TraceCollector.StartAsync();
        await using var grid = await ServedGrid.StartAsync(environment: new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        });
        var sweep = await grid.SubmitAsync("traced", trials: 2);
        await grid.ShowsAsync("focusnetgrid_trials{state=\"succeeded\",sweep=\"traced\"} 2");
        await grid.LeaveAsync();

        foreach (var span in new[] { "submit", "attempt", "lease", "epoch", "report", "POST", sweep, "focusnetgrid.worker" })
        {
            collector.Received.ShouldContain(span);
        }

        collector.Received.ShouldNotContain("/readyz");
    }

    [Fact]
    public async Task A_log_in_JSON_says_which_sweep_trial_and_worker_a_line_is_about()
    {
        await using var grid = await ServedGrid.StartAsync(arguments: ["--log-format", "json"]);
        var sweep = await grid.SubmitAsync("logged", trials: 1);
        await grid.ShowsAsync("focusnetgrid_trials{state=\"succeeded\",sweep=\"logged\"} 1");

        var lines = grid.Log.Select(line => JsonNode.Parse(line)!).ToArray();

        var epochs = lines.Where(line => ((string)line["Message"]!).Contains("epoch", StringComparison.Ordinal)).ToArray();
        epochs.Length.ShouldBe(3);
        foreach (var scope in epochs.Select(line => line["Scopes"]!.AsArray().Single(scope => scope is JsonObject && scope["Sweep"] is not null)!))
        {
            ((string)scope["Sweep"]!).ShouldBe(sweep);
            ((string)scope["Trial"]!).ShouldNotBeEmpty();
            ((string)scope["Worker"]!).ShouldBeOneOf("here/cpu:0", "here/cpu:1");
        }
    }
}
