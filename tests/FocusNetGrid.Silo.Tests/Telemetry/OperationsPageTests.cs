using System.Diagnostics.Metrics;
using FocusNetGrid.Grains.Telemetry;
using FocusNetGrid.Silo.Hosting;
using FocusNetGrid.Silo.Telemetry;
using PrometheusCompatTests.Servers;

namespace FocusNetGrid.Silo.Tests.Telemetry;

/// <summary>docs/operations.md says of the metrics and alerts what is so.</summary>
public sealed class OperationsPageTests : IDisposable
{
    private readonly Measured measured = new();
    private readonly string[] page = File.ReadAllLines(Path.Combine(PrometheusProgram.Repository(), "docs", "operations.md"));

    [Fact]
    public void The_table_has_every_instrument_with_its_name_in_Prometheus_and_no_other()
    {
        using var gpus = NvidiaMemory.Open("libnvidia-ml-of-no-driver.so", null);
        _ = new TrialInstruments(measured.Meters);
        _ = new SweepInstruments(measured.Meters);
        _ = new QueueInstruments(measured.Meters, TimeProvider.System);
        _ = new WorkerInstruments(measured.Meters, new RehearsalRunners(TimeSpan.Zero, TimeProvider.System), gpus, TimeProvider.System);
        _ = new StorageInstruments(measured.Meters);
        _ = new BuildInstruments(measured.Meters, new("host", HostRole.All, Traces: false));

        Rows("`focusnetgrid_").Order().ShouldBe(measured.Instruments.Select(Row).Order());
    }

    [Fact]
    public void The_table_has_every_alert_and_no_other() =>
        Rows("`FocusNetGrid").Select(row => row.Split(' ')[0]).Order().ShouldBe(ChartQueries.OfAlerts().Select(rule => rule.Alert).Order());

    public void Dispose() => measured.Dispose();

    /// <summary>The first two cells of the table rows whose first begins so.</summary>
    private IEnumerable<string> Rows(string start) => page
        .Where(line => line.StartsWith($"| {start}", StringComparison.Ordinal))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Select(cells => $"{cells[1].Trim('`')} {cells[2]}");

    private static string Row(Instrument instrument)
    {
        var type = instrument.GetType().Name switch
        {
            var name when name.Contains("Counter", StringComparison.Ordinal) => "counter",
            var name when name.Contains("Gauge", StringComparison.Ordinal) => "gauge",
            _ => "histogram",
        };
        var unit = instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        return $"{instrument.Name.Replace('.', '_')}{unit}{(type == "counter" ? "_total" : "")} {type}";
    }
}
