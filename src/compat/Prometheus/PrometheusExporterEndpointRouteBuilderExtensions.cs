using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace Microsoft.AspNetCore.Builder;

public static class PrometheusExporterEndpointRouteBuilderExtensions
{
    public static IEndpointConventionBuilder MapPrometheusScrapingEndpoint(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var options = endpoints.ServiceProvider.GetRequiredService<IOptionsMonitor<PrometheusAspNetCoreOptions>>().CurrentValue;
        return endpoints.MapPrometheusScrapingEndpoint(options.ScrapeEndpointPath ?? PrometheusAspNetCoreOptions.DefaultPath);
    }

    public static IEndpointConventionBuilder MapPrometheusScrapingEndpoint(this IEndpointRouteBuilder endpoints, string path)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(path);
        var exporter = PrometheusExporter.Of(endpoints.ServiceProvider.GetRequiredService<MeterProvider>())
            ?? throw new ArgumentException("A PrometheusExporter could not be found configured on the provided MeterProvider.");
        var responses = new ScrapeResponses(exporter, TimeProvider.System);
        return endpoints
            .Map(path.StartsWith('/') ? path : $"/{path}", context => AnswerAsync(responses, context))
            .WithDisplayName("OpenTelemetry Prometheus metrics endpoint");
    }

    private static async Task AnswerAsync(ScrapeResponses responses, HttpContext context)
    {
        if (responses.Next() is not { } scraped)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        // Of the formats that a scraper accepts this is the one that all of them do.
        context.Response.ContentType = "text/plain; version=0.0.4; charset=utf-8";
        context.Response.Headers.LastModified = scraped.At.ToString("R");
        await context.Response.BodyWriter.WriteAsync(scraped.Text, context.RequestAborted);
    }
}
