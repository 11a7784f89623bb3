using System.Diagnostics.Metrics;
using FocusNetGrid.Grains;
using FocusNetGrid.Grains.Telemetry;
using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Silo.Provenance;
using FocusNetGrid.Silo.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Orleans.Storage;

namespace FocusNetGrid.Silo.Telemetry;

/// <summary>Gives a host its metrics and its traces.</summary>
internal static class TelemetryHosting
{
    /// <summary>Where the metrics are scraped.</summary>
    public const string MetricsPath = "/metrics";

    /// <summary>Spans of HTTP requests come from here.</summary>
    private const string HttpSource = "Microsoft.AspNetCore";

    /// <summary>Requests over HTTP, and the runtime's memory and collections, are measured by .NET itself.</summary>
    private static readonly string[] Meters = [GridTelemetry.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime"];

    /// <summary>Of the runtime's, those whose names would break Prometheus's rules: gauges that end in count.</summary>
    private static readonly string[] Unnameable = ["dotnet.assembly.count", "dotnet.process.cpu.count", "dotnet.timer.count"];

    /// <summary>Registers metrics and, where they are wanted, traces. To be called once the grains' storage is registered, as it is measured from outside.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">What it tells of itself.</param>
    /// <param name="runners">What its workers train with.</param>
    /// <param name="clock">The time; not asked of the services, as the workers that are watched bring it there.</param>
    /// <param name="database">The database of a grid of one process; null for none.</param>
    public static IServiceCollection AddGridTelemetry(this IServiceCollection services, TelemetryOptions options, IWorkerRunners runners, TimeProvider clock, GridDatabase? database)
    {
        services.AddSingleton(options).AddSingleton<StorageInstruments>().AddSingleton<BuildInstruments>();
        services.AddSingleton(provider => new WorkerInstruments(
            provider.GetRequiredService<IMeterFactory>(), runners, provider.GetRequiredService<NvidiaMemory>(), clock));
        services.AddSingleton(_ => NvidiaMemory.Open(NvidiaMemory.Library, Environment.GetEnvironmentVariable("CUDA_VISIBLE_DEVICES")));
        services.AddSingleton<MeterProvider>(_ => Metrics(options));
        if (options.Traces)
        {
            services.AddSingleton<TracerProvider>(_ => Sdk.CreateTracerProviderBuilder()
                .ConfigureResource(resource => Describe(resource, options))
                .AddSource(GridTelemetry.Name, HttpSource)
                .AddProcessor(new ProbeFilter())
                .AddOtlpExporter()
                .Build());
        }

        MeasureStorage(services);
        return services.AddHostedService(provider => new TelemetryService(provider, database));
    }

    /// <summary>Serves the metrics; no token is asked for, and scrapes are not counted among the requests.</summary>
    public static IEndpointRouteBuilder MapGridMetrics(this IEndpointRouteBuilder routes)
    {
        routes.MapPrometheusScrapingEndpoint(MetricsPath).AllowAnonymous().DisableRateLimiting().DisableHttpMetrics();
        return routes;
    }

    private static MeterProvider Metrics(TelemetryOptions options)
    {
        var metrics = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(resource => Describe(resource, options))
            .AddMeter(Meters)
            .AddPrometheusExporter(exporter => exporter.ScopeInfoEnabled = false);
        return Unnameable.Aggregate(metrics, (builder, name) => builder.AddView(name, MetricStreamConfiguration.Drop)).Build();
    }

    private static void Describe(ResourceBuilder resource, TelemetryOptions options) =>
        resource.AddService("focusnetgrid", serviceVersion: SoftwareFacts.OwnVersion(), serviceInstanceId: options.Host);

    /// <summary>Puts a measure round the grains' storage, whichever it is.</summary>
    private static void MeasureStorage(IServiceCollection services)
    {
        if (services.LastOrDefault(service => service.ServiceType == typeof(IGrainStorage) && Equals(service.ServiceKey, GridStorage.Provider)) is not { } found)
        {
            return;
        }

        services.Remove(found);
        services.AddKeyedSingleton<IGrainStorage>(GridStorage.Provider, (provider, key) => new MeasuredGrainStorage(
            (IGrainStorage)(found.KeyedImplementationInstance ?? found.KeyedImplementationFactory!(provider, key)),
            provider.GetRequiredService<StorageInstruments>()));
    }
}
