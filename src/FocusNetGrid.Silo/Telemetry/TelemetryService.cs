using FocusNetGrid.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace FocusNetGrid.Silo.Telemetry;

/// <summary>Begins to measure and to trace with the host: nobody else asks for what does.</summary>
/// <param name="services">The host's.</param>
/// <param name="database">The database of a grid of one process; null for none.</param>
internal sealed class TelemetryService(IServiceProvider services, GridDatabase? database) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        _ = services.GetRequiredService<MeterProvider>();
        _ = services.GetService<TracerProvider>();
        _ = services.GetRequiredService<BuildInstruments>();
        _ = services.GetRequiredService<WorkerInstruments>();
        database?.Watcher = services.GetRequiredService<StorageInstruments>();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
