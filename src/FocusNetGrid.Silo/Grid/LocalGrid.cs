using FocusNetGrid.Grains;
using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Storage;

namespace FocusNetGrid.Silo.Grid;

/// <summary>The whole grid in this process: one silo that keeps its grains' state in a run's database, and its workers.</summary>
internal sealed class LocalGrid : IAsyncDisposable
{
    private const string SiloName = "local";

    private readonly IHost host;
    private readonly List<IWorkerGrain> workers = [];

    private LocalGrid(IHost host) => this.host = host;

    /// <summary>Finds grains.</summary>
    public IGrainFactory Grains => host.Services.GetRequiredService<IGrainFactory>();

    /// <summary>Starts the silo; its workers are started apart.</summary>
    /// <param name="database">Where grains keep their state; it outlives the grid.</param>
    /// <param name="services">What workers train with.</param>
    /// <param name="logging">Hears what the silo has to say; null for nobody.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<LocalGrid> StartAsync(
        GridDatabase database, WorkerServices services, ILoggerProvider? logging, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        if (logging is not null)
        {
            builder.Logging.AddProvider(logging).SetMinimumLevel(LogLevel.Warning);
        }

        builder.Services.AddGrid(services).AddSingleton<IHostLifetime, GuestLifetime>();
        builder.Services.AddKeyedSingleton<IGrainStorage>(GridStorage.Provider, new SqliteGrainStorage(database));
        builder.UseOrleans(silo => silo
            .UseLocalhostClustering(siloPort: FreePorts.Next(), gatewayPort: 0, serviceId: "focusnetgrid", clusterId: $"local-{Environment.ProcessId}")
            .Configure<SiloOptions>(options => options.SiloName = SiloName));
        var host = builder.Build();
        try
        {
            await host.StartAsync(cancellationToken);
        }
        catch
        {
            host.Dispose();
            throw;
        }

        return new(host);
    }

    /// <summary>A sweep of this grid.</summary>
    public ISweepGrain Sweep(string id) => Grains.GetGrain<ISweepGrain>(id);

    /// <summary>Starts a worker for each device.</summary>
    public async Task StartWorkersAsync(IEnumerable<string> devices)
    {
        foreach (var device in devices)
        {
            var worker = Grains.GetGrain<IWorkerGrain>(new WorkerKey(SiloName, device).ToString());
            await worker.Start();
            workers.Add(worker);
        }
    }

    /// <summary>Has the workers stop within a batch and leave; those that take longer are left behind, their leases run out.</summary>
    public async Task DrainAsync(TimeSpan patience)
    {
        var leaving = Task.WhenAll(workers.Select(worker => worker.Drain()));
        await Task.WhenAny(leaving, Task.Delay(patience));
        workers.Clear();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }
}
