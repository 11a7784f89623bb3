using FocusNetGrid.Silo.Hosting;

namespace FocusNetGrid.Cluster.Tests.Backends;

/// <summary>What a cluster keeps its members and its state in: a server of the test's own.</summary>
internal interface IBackend : IAsyncDisposable
{
    ClusteringKind Kind { get; }

    string ConnectionString { get; }
}
