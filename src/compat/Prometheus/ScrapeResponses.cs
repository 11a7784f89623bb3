namespace OpenTelemetry.Exporter;

/// <summary>Answers scrapes, those that come together or soon after each other with one collection.</summary>
internal sealed class ScrapeResponses(PrometheusExporter exporter, TimeProvider clock)
{
    private readonly Lock turn = new();
    private readonly TimeSpan lasts = TimeSpan.FromMilliseconds(exporter.Options.ScrapeResponseCacheDurationMilliseconds);
    private Scraped? last;
    private long collected;

    /// <summary>The answer to a scrape; null where the metrics could not be collected.</summary>
    public Scraped? Next()
    {
        lock (turn)
        {
            if (last is null || clock.GetElapsedTime(collected) >= lasts)
            {
                last = exporter.Scrape() is { } text ? new(text, clock.GetUtcNow()) : null;
                collected = clock.GetTimestamp();
            }

            return last;
        }
    }
}

/// <summary>What a scrape is answered with.</summary>
/// <param name="Text">UTF-8.</param>
/// <param name="At">When it was collected.</param>
internal sealed record Scraped(byte[] Text, DateTimeOffset At);
