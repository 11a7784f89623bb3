using System.Diagnostics.Metrics;
using OpenTelemetry.Metrics;
using PrometheusCompatTests.Servers;

namespace PrometheusCompatTests;

public sealed class TextFormatTests : IDisposable
{
    private const string Name = "Golden.Meter";

    private readonly Meter plain = new(Name);
    private readonly Meter described = new(new MeterOptions(Name) { Version = "1.2.3", Tags = [new("some.tag", "x")] });

    [Fact]
    public async Task Every_kind_of_instrument_is_written_as_the_exporter_writes_it()
    {
        await using var app = await ScrapedApp.StartAsync(Name, more: provider => provider.AddView("golden.seconds", new ExplicitBucketHistogramConfiguration { Boundaries = [0.005, 0.1, 1, 10, 2.5e7] }));
        UseCounters();
        UseGauges();
        UseHistograms();

        var text = await app.ScrapeAsync();

        Golden.ShouldBe(text, "instruments.txt");
    }

    [Fact]
    public async Task Promtool_finds_nothing_wrong_with_names_that_keep_to_the_conventions()
    {
        await using var app = await ScrapedApp.StartAsync(Name);
        plain.CreateCounter<long>("kept.requests", "{request}", "Requests.").Add(1, new KeyValuePair<string, object?>("odd label", "ü\"\\\n"));
        plain.CreateHistogram<double>("kept.duration", "s", "A duration\nof two lines.").Record(0.5);
        plain.CreateGauge<double>("kept.share", "1", "A share.").Record(double.NaN);

        var text = await app.ScrapeAsync();

        (await PromTool.CheckMetricsAsync(text)).ShouldBe("");
    }

    public void Dispose()
    {
        plain.Dispose();
        described.Dispose();
    }

    private void UseCounters()
    {
        var requests = described.CreateCounter<long>("golden.requests", "{request}", "Requests so far.");
        requests.Add(3, new KeyValuePair<string, object?>("outcome", "ok"), new("cause", "none"));
        requests.Add(2, new KeyValuePair<string, object?>("outcome", "bad"));
        plain.CreateObservableCounter("golden.time", () => 12.5, "s", "Time.");
        plain.CreateCounter<double>("golden.sum.total").Add(double.PositiveInfinity);
        plain.CreateCounter<long>("golden.written.bytes.total", "By").Add(9);
        plain.CreateCounter<long>("golden--twice").Add(1);
        described.CreateCounter<long>("golden--twice").Add(2);
    }

    private void UseGauges()
    {
        plain.CreateUpDownCounter<long>("golden.active", "{thing}").Add(4);
        plain.CreateObservableGauge("golden.share", () => 0.1 + 0.2, "1", "A ratio.");
        plain.CreateObservableGauge("golden.memory", () => new Measurement<long>(1L << 40, new KeyValuePair<string, object?>("we ird-label", "ü\"\\\n"), new("1st", 2.5), new("flag", true)), "By");
        plain.CreateObservableGauge("golden.nan", () => double.NaN);
        plain.CreateObservableGauge("golden.ms", () => -1.5e-7, "ms");
        plain.CreateObservableGauge("golden.rate", () => 1e21, "{image}/s");
        plain.CreateGauge<int>("golden.flow", "By/s").Record(7);
        plain.CreateGauge<int>("golden.none", "By").Record(0, new KeyValuePair<string, object?>("nothing", null));
    }

    private void UseHistograms()
    {
        var seconds = described.CreateHistogram<double>("golden.seconds", "s", "A duration\nwith \\ and \"quotes\".");
        foreach (var value in new[] { 0.001, 0.05, 0.5, 5, 50 })
        {
            seconds.Record(value, new KeyValuePair<string, object?>("op", "read"));
        }

        seconds.Record(0.25);
        plain.CreateHistogram<long>("golden.empty", "By");
        plain.CreateHistogram<long>("golden.steps", "{step}").Record(30);
    }
}
