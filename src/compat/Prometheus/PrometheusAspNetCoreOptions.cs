namespace OpenTelemetry.Exporter;

public class PrometheusAspNetCoreOptions
{
    internal const string DefaultPath = "/metrics";

    public string? ScrapeEndpointPath { get; set; } = DefaultPath;

    /// <summary>Leaves the names of counters without <c>_total</c>.</summary>
    public bool DisableTotalNameSuffixForCounters { get; set; }

    /// <summary>Has every series say which meter it comes from.</summary>
    public bool ScopeInfoEnabled { get; set; } = true;

    /// <summary>For so long a scrape gets the answer to the one before; 0 for never.</summary>
    public int ScrapeResponseCacheDurationMilliseconds
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    } = 300;

    /// <summary>Writes the resource's attributes as the series <c>target_info</c>.</summary>
    public bool TargetInfoEnabled { get; set; } = true;
}
