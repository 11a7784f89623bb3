using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace PrometheusCompatTests;

/// <summary>A web server on the loopback interface whose meters can be scraped.</summary>
internal sealed class ScrapedApp : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http;

    private ScrapedApp(WebApplication app)
    {
        this.app = app;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        http = new HttpClient { BaseAddress = new Uri(address) };
    }

    public static async Task<ScrapedApp> StartAsync(
        string meter, Action<PrometheusAspNetCoreOptions>? configure = null, Action<MeterProviderBuilder>? more = null, string? path = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(_ =>
        {
            var provider = Sdk.CreateMeterProviderBuilder()
                .ConfigureResource(resource => resource.Clear().AddAttributes([new("service.name", "scraped"), new("odd", "a\"b\\c\nd"), new("number", 5L), new("flag", true)]))
                .AddMeter(meter);
            more?.Invoke(provider);
            return (configure is null ? provider.AddPrometheusExporter() : provider.AddPrometheusExporter(configure)).Build();
        });
        var app = builder.Build();
        _ = path is null ? app.MapPrometheusScrapingEndpoint() : app.MapPrometheusScrapingEndpoint(path);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    public Task<HttpResponseMessage> GetAsync(string path = "/metrics") => http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    public async Task<string> ScrapeAsync(string path = "/metrics")
    {
        using var response = await GetAsync(path);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }
}
