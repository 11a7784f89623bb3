using System.Diagnostics.Metrics;
using System.Net;

namespace PrometheusCompatTests;

public sealed class ScrapeTests : IDisposable
{
    private const string Name = "Scraped.Meter";

    private readonly Meter meter = new(Name);

    [Fact]
    public async Task The_answer_says_its_format_and_when_it_was_collected()
    {
        await using var app = await ScrapedApp.StartAsync(Name);
        meter.CreateCounter<long>("scraped").Add(1);

        using var answer = await app.GetAsync();

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/plain; version=0.0.4; charset=utf-8");
        (answer.Content.Headers.LastModified!.Value - DateTimeOffset.UtcNow).Duration().ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Scrapes_that_follow_each_other_at_once_share_a_collection()
    {
        var collections = 0;
        meter.CreateObservableCounter("scraped", () => ++collections);
        await using var app = await ScrapedApp.StartAsync(Name, options => options.ScrapeResponseCacheDurationMilliseconds = 60_000);

        var texts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => app.ScrapeAsync()));

        texts.Distinct().Count().ShouldBe(1);
        collections.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_cache_every_scrape_collects()
    {
        var collections = 0;
        meter.CreateObservableCounter("scraped", () => ++collections);
        await using var app = await ScrapedApp.StartAsync(Name, options => options.ScrapeResponseCacheDurationMilliseconds = 0);

        await app.ScrapeAsync();

        (await app.ScrapeAsync()).ShouldContain("scraped_total{otel_scope_name=\"Scraped.Meter\"} 2\n");
    }

    [Fact]
    public async Task Instruments_that_throw_do_not_keep_the_others_from_being_scraped()
    {
        meter.CreateObservableGauge("scraped.broken", new Func<int>(() => throw new InvalidOperationException("broken")));
        meter.CreateObservableGauge("scraped.whole", () => 7);
        await using var app = await ScrapedApp.StartAsync(Name);

        (await app.ScrapeAsync()).ShouldContain("scraped_whole{otel_scope_name=\"Scraped.Meter\"} 7\n");
    }

    [Fact]
    public async Task What_is_left_out_is_not_written()
    {
        await using var app = await ScrapedApp.StartAsync(
            Name, options => (options.ScopeInfoEnabled, options.TargetInfoEnabled, options.DisableTotalNameSuffixForCounters) = (false, false, true));
        meter.CreateCounter<long>("scraped").Add(1);

        (await app.ScrapeAsync()).ShouldBe("# TYPE scraped counter\nscraped{} 1\n");
    }

    [Theory]
    [InlineData("/other")]
    [InlineData("other")]
    public async Task The_path_can_be_another(string path)
    {
        await using var app = await ScrapedApp.StartAsync(Name, path: path);

        (await app.ScrapeAsync("/other")).ShouldContain("target_info");
        using var elsewhere = await app.GetAsync();
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public void Dispose() => meter.Dispose();
}
