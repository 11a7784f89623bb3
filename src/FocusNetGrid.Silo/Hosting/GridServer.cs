using FocusNetGrid.Grains;
using FocusNetGrid.Grains.Worker;
using FocusNetGrid.Silo.Artifacts;
using FocusNetGrid.Silo.Grid;
using FocusNetGrid.Silo.Runs;
using FocusNetGrid.Silo.Storage;
using FocusNetGrid.Silo.Telemetry;
using FocusNetGrid.Silo.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Storage;

namespace FocusNetGrid.Silo.Hosting;

/// <summary>A host of a grid until it is told to leave: a silo with the workers of its machine, or a gateway for people.</summary>
/// <param name="options">How it serves.</param>
/// <param name="logging">Where its log goes.</param>
/// <param name="clock">The time.</param>
public sealed partial class GridServer(ServeOptions options, Action<ILoggingBuilder> logging, TimeProvider clock)
{
    /// <summary>A signal is to be obeyed within ten seconds: what the workers leave of them is for the silo.</summary>
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(7);

    private static readonly TimeSpan LeaveTime = TimeSpan.FromSeconds(9.5);

    /// <summary>Makes the tables that the grid needs, and nothing else.</summary>
    /// <exception cref="ClusterException">The database cannot be used.</exception>
    public static Task InitialiseDatabaseAsync(ServeOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.Clustering == ClusteringKind.Postgres ? PostgresSchema.EnsureAsync(options.ConnectionString, cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Serves until cancelled; then it takes no more requests for new work, workers bring their trials to a checkpoint and give them back, and the silo leaves.</summary>
    /// <exception cref="RunException">This build, or this machine, cannot do what the options ask for, or another process has the folder.</exception>
    /// <exception cref="ClusterException">The grid cannot be joined.</exception>
    public async Task ServeAsync(CancellationToken cancellationToken)
    {
        Clustering.RefuseWhereImpossible(options.Clustering);
        var layout = options.Layout();
        if (options.Role != HostRole.Gateway)
        {
            Directory.CreateDirectory(options.Folder.Artifacts);
            await InitialiseDatabaseAsync(options, cancellationToken);
        }

        using var held = options.Clustering == ClusteringKind.Local ? RunLock.Acquire(options.Folder, clock) : null;
        await using var database = options.Clustering == ClusteringKind.Local ? GridDatabase.Open(options.Folder.Database) : null;
        using var host = Build(layout, database);
        await StartAsync(host, cancellationToken);
        var (state, logger) = (host.Services.GetRequiredService<HostState>(), host.Services.GetRequiredService<ILogger<GridServer>>());
        LogServing(logger, options.Name, options.Role, options.Clustering, options.Address, options.SiloPort, layout.Devices.Count);
        LogHttp(logger, options.Http.Address, options.Http.Port);
        var workers = ActivatorUtilities.CreateInstance<HostedWorkers>(
            host.Services, (IReadOnlyList<WorkerKey>)[.. layout.Devices.Select(device => new WorkerKey(options.Name, device))]);
        state.Serve();
        try
        {
            await workers.KeepAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogLeaving(logger, options.Name);
        }

        state.Leave();
        using var limit = new CancellationTokenSource(LeaveTime, clock);
        await Task.WhenAny(workers.DrainAsync(), Task.Delay(DrainTime, clock, CancellationToken.None));
        try
        {
            await host.StopAsync(limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            // The others notice that it is gone, as they would after a crash.
            LogLate(logger, options.Name);
        }
    }

    private static async Task StartAsync(IHost host, CancellationToken cancellationToken)
    {
        try
        {
            await host.StartAsync(cancellationToken);
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new RunException("--http-port", $"{taken.Message.TrimEnd('.')}; give another, or 0 for none", taken);
        }
        catch (Exception refusal) when (refusal is not OperationCanceledException)
        {
            throw new ClusterException("the grid", $"could not be joined: {refusal.GetBaseException().Message.TrimEnd('.')}; mend that, and start again", refusal);
        }
    }

    private IHost Build(WorkerLayout layout, GridDatabase? database)
    {
        var http = new HttpHost(options);
        var builder = http.CreateBuilder();
        logging(builder.Logging);
        var store = options.HasBlobs ? Clustering.BlobArtifacts(options) : new FolderArtifacts(options.Folder.Artifacts);
        var runners = Runners(layout, store);
        builder.Services.AddSingleton<IHostLifetime, GuestLifetime>().AddSingleton<HostWatch>().AddSingleton<HostState>();
        builder.Services.AddSingleton(store).AddSingleton(new HostCards(runners, clock));
        var times = new GridTimes { LeaseTime = options.LeaseTime };
        times = options.Clustering == ClusteringKind.Local ? times.For(layout.Devices.Count) : times;
        builder.Services.AddGrid(provider => new WorkerServices(
            runners,
            new WorkerWatchers([provider.GetRequiredService<HostWatch>(), provider.GetRequiredService<HostCards>(), provider.GetRequiredService<WorkerInstruments>()]),
            new OpenGate(),
            times,
            clock), clock);
        if (database is not null)
        {
            builder.Services.AddKeyedSingleton<IGrainStorage>(GridStorage.Provider, new SqliteGrainStorage(database));
        }

        if (options.Role == HostRole.Gateway)
        {
            // It answers whoever asks for its health while it still waits for the silos.
            builder.Services.Configure<HostOptions>(hosts => hosts.ServicesStartConcurrently = true);
            Clustering.JoinAsClient(builder, options);
        }
        else
        {
            builder.UseOrleans(Configure);
        }

        builder.Services.AddGridTelemetry(TelemetryOptions.Read(options.Name, options.Role, Environment.GetEnvironmentVariable), runners, clock, database);
        return http.Build(builder);
    }

    private void Configure(ISiloBuilder silo)
    {
        silo.Configure<SiloOptions>(silos => silos.SiloName = options.Name);
        silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (options.ClusterId, options.ClusterId));
        if (options.Clustering == ClusteringKind.Local)
        {
            silo.UseLocalhostClustering(options.SiloPort, options.GatewayPort, null, options.ClusterId, options.ClusterId);
        }
        else
        {
            Clustering.Join(silo, options);
        }
    }

    private IWorkerRunners Runners(WorkerLayout layout, IArtifactStore store) => options.Rehearsal is { } epochTime
        ? new RehearsalRunners(epochTime, clock)
        : new TrainerRunners(options.Folder.Artifacts, layout.Threads, new TrainerOptions(), clock, store.Folder is null ? store : null);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Name} serves as {Role} of a {Clustering} grid on {Address}:{Port} with {Workers} workers")]
    private static partial void LogServing(
        ILogger logger, string name, HostRole role, ClusteringKind clustering, System.Net.IPAddress address, int port, int workers);

    [LoggerMessage(Level = LogLevel.Information, Message = "HTTP on {Address}:{Port}")]
    private static partial void LogHttp(ILogger logger, System.Net.IPAddress address, int port);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Name} leaves without the others' knowing, as the grid did not let it go in time")]
    private static partial void LogLate(ILogger logger, string name);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Name} leaves: its workers bring their trials to a checkpoint")]
    private static partial void LogLeaving(ILogger logger, string name);
}
