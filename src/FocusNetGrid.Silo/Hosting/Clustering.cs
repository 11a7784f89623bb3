using FocusNetGrid.Silo.Artifacts;
using FocusNetGrid.Silo.Runs;
using Microsoft.Extensions.Hosting;
#if ORLEANS_NUGET
using System.Net;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using FocusNetGrid.Grains;
using Orleans.Configuration;
#endif

namespace FocusNetGrid.Silo.Hosting;

/// <summary>
/// How a silo finds the others, and where grains keep their state when hosts share it. The one file that asks which Orleans there is: its
/// stand-in knows one process only.
/// </summary>
internal static class Clustering
{
    /// <summary>Whether several processes can be one grid.</summary>
    public static bool IsPossible =>
#if ORLEANS_NUGET
        true;
#else
        false;
#endif

    /// <summary>Refuses what this build cannot do.</summary>
    /// <exception cref="RunException">It was asked for more than one process.</exception>
    public static void RefuseWhereImpossible(ClusteringKind kind)
    {
        if (!IsPossible && kind != ClusteringKind.Local)
        {
            throw new RunException("--clustering", $"{kind.ToString().ToLowerInvariant()} needs the Microsoft.Orleans packages, and this build has the stand-in for one process; build with GridPackages=nuget");
        }
    }

    /// <summary>Joins the silo to its grid, and gives its grains the storage that the grid shares.</summary>
    public static void Join(ISiloBuilder silo, ServeOptions options)
    {
#if ORLEANS_NUGET
        silo.Configure<EndpointOptions>(endpoint =>
        {
            (endpoint.AdvertisedIPAddress, endpoint.SiloPort, endpoint.GatewayPort) = (options.Address, options.SiloPort, options.GatewayPort);
            endpoint.SiloListeningEndpoint = new IPEndPoint(options.Address, options.SiloPort);
            endpoint.GatewayListeningEndpoint = options.GatewayPort == 0 ? null : new IPEndPoint(options.Address, options.GatewayPort);
        });
        silo.Configure<ClusterMembershipOptions>(Watch);
        switch (options.Clustering)
        {
            case ClusteringKind.Postgres:
                silo.UseAdoNetClustering(store => (store.Invariant, store.ConnectionString) = (Npgsql, options.ConnectionString));
                silo.AddAdoNetGrainStorage(GridStorage.Provider, (AdoNetGrainStorageOptions store) =>
                {
                    (store.Invariant, store.ConnectionString) = (Npgsql, options.ConnectionString);
                    store.GrainStorageSerializer = new SweepStateSerializer();
                });
                break;
            case ClusteringKind.Azure:
                silo.UseAzureStorageClustering(store => store.TableServiceClient = new TableServiceClient(options.ConnectionString));
                silo.AddAzureBlobGrainStorage(GridStorage.Provider, (AzureBlobStorageOptions store) =>
                {
                    store.BlobServiceClient = new BlobServiceClient(options.ConnectionString);
                    store.ContainerName = options.ClusterId;
                    store.GrainStorageSerializer = new SweepStateSerializer();
                });
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(options));
        }
#else
        RefuseWhereImpossible(options.Clustering);
#endif
    }

    /// <summary>Joins a host without a silo to the grid, to call its grains.</summary>
    public static void JoinAsClient(IHostApplicationBuilder builder, ServeOptions options)
    {
#if ORLEANS_NUGET
        builder.UseOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (options.ClusterId, options.ClusterId));
            client.Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = TimeSpan.FromSeconds(5));

            // A gateway that comes before the silos waits for them.
            client.UseConnectionRetryFilter(async (_, cancellationToken) =>
            {
                await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
                return true;
            });
            _ = options.Clustering == ClusteringKind.Postgres
                ? client.UseAdoNetClustering(store => (store.Invariant, store.ConnectionString) = (Npgsql, options.ConnectionString))
                : client.UseAzureStorageClustering(store => store.TableServiceClient = new TableServiceClient(options.ConnectionString));
        });
#else
        RefuseWhereImpossible(options.Clustering);
#endif
    }

    /// <summary>What trials leave, in Azure Blob Storage.</summary>
    /// <exception cref="RunException">This build has no client for it.</exception>
    public static IArtifactStore BlobArtifacts(ServeOptions options) =>
#if ORLEANS_NUGET
        new Artifacts.Azure.BlobArtifacts(new BlobContainerClient(options.ArtifactsConnection, $"{options.ClusterId}-artifacts"));
#else
        throw new RunException("--artifacts", "azure needs the Microsoft.Orleans packages, which bring the client for it; build with GridPackages=nuget, or give folder");
#endif

#if ORLEANS_NUGET
    private const string Npgsql = "Npgsql";

    /// <summary>A host that died is found out within two or three seconds; by default Orleans takes fourteen.</summary>
    private static void Watch(ClusterMembershipOptions options)
    {
        options.ProbeTimeout = TimeSpan.FromSeconds(1);
        options.NumMissedProbesLimit = 2;
        options.NumVotesForDeathDeclaration = 1;
        options.TableRefreshTimeout = TimeSpan.FromSeconds(5);
    }
#endif
}
