using FocusNetGrid.Grains;
using FocusNetGrid.Silo.Hosting;
using Azure.Data.Tables;
using FocusNetGrid.Cluster.Tests.Backends;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Storage;

namespace FocusNetGrid.Cluster.Tests.Hosts;

/// <summary>A client of the cluster that asks again where a host died over its question, as every client has to.</summary>
internal sealed class ClusterClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly IHost host;

    private ClusterClient(IHost host) => this.host = host;

    public static async Task<ClusterClient> ConnectAsync(IBackend backend, string clusterId)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddGridSerialization();
        builder.UseOrleansClient(client =>
        {
            Join(client, backend);
            client.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (clusterId, clusterId));
            client.Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = TimeSpan.FromSeconds(1));
            client.Configure<ClientMessagingOptions>(messages => messages.ResponseTimeout = TimeSpan.FromSeconds(10));
            client.UseConnectionRetryFilter((_, token) => AgainAsync(token));
        });
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new(host);
    }

    /// <summary>Asks until there is an answer.</summary>
    public async Task<T> AskAsync<T>(Func<IGrainFactory, Task<T>> question)
    {
        var started = DateTime.UtcNow;
        while (true)
        {
            try
            {
                return await question(host.Services.GetRequiredService<IClusterClient>());
            }
            catch (Exception unknown) when (IsPassing(unknown) && DateTime.UtcNow - started < Patience)
            {
                await Task.Delay(Pause, TestContext.Current.CancellationToken);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private static bool IsPassing(Exception failure) =>
        failure is TimeoutException or OrleansMessageRejectionException or InconsistentStateException or Orleans.Runtime.Messaging.ConnectionFailedException;

    private static async Task<bool> AgainAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Pause, cancellationToken);
        return true;
    }

    private static void Join(IClientBuilder client, IBackend backend)
    {
        if (backend.Kind == ClusteringKind.Postgres)
        {
            client.UseAdoNetClustering((AdoNetClusteringClientOptions store) => (store.Invariant, store.ConnectionString) = ("Npgsql", backend.ConnectionString));
        }
        else
        {
            client.UseAzureStorageClustering((Orleans.Clustering.AzureStorage.AzureStorageGatewayOptions store) => store.TableServiceClient = new TableServiceClient(backend.ConnectionString));
        }
    }
}
