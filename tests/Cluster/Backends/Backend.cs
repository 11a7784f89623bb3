using FocusNetGrid.Silo.Hosting;

namespace FocusNetGrid.Cluster.Tests.Backends;

/// <summary>Starts what a cluster of a kind needs.</summary>
internal static class Backend
{
    public static async Task<IBackend> StartAsync(ClusteringKind kind, TemporaryFolder folder) =>
        kind == ClusteringKind.Postgres ? await PostgresServer.StartAsync(folder) : await AzuriteServer.StartAsync(folder);
}
