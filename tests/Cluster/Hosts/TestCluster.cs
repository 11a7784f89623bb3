using FocusNetGrid.Cluster.Tests.Backends;
using FocusNetGrid.Cluster.Tests.Processes;
using FocusNetGrid.Grains.Sweep;
using FocusNetGrid.Grains.Trial;
using FocusNetGrid.Silo.Hosting;
using FocusNetGrid.Sweeps.Coordination;
using FocusNetGrid.Sweeps.Plans;
using FocusNetGrid.Sweeps.Trials;

namespace FocusNetGrid.Cluster.Tests.Hosts;

/// <summary>A cluster of real hosts on this machine, with its own database, and a client.</summary>
internal sealed class TestCluster : IAsyncDisposable
{
    private const string ClusterId = "test-grid";

    private readonly TemporaryFolder folder = new();
    private readonly List<HostProcess> hosts = [];
    private IBackend? backend;
    private ClusterClient? client;

    private TestCluster()
    {
    }

    public IReadOnlyList<HostProcess> Hosts => hosts;

    /// <summary>Starts hosts that are all alike.</summary>
    /// <param name="kind">What it keeps its state in.</param>
    /// <param name="count">How many hosts.</param>
    /// <param name="arguments">Of every host's command, besides what makes it one of this cluster.</param>
    public static Task<TestCluster> StartAsync(ClusteringKind kind, int count, params string[] arguments) =>
        StartAsync(kind, [.. Enumerable.Repeat(arguments, count)]);

    /// <summary>Starts hosts.</summary>
    /// <param name="kind">What it keeps its state in.</param>
    /// <param name="hosts">Each host's arguments.</param>
    public static async Task<TestCluster> StartAsync(ClusteringKind kind, IReadOnlyList<string[]> hosts)
    {
        var cluster = new TestCluster();
        try
        {
            await cluster.BeginAsync(kind, hosts);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    public Task<SweepReading> SubmitAsync(string sweep, SweepSubmission submission) =>
        client!.AskAsync(grains => grains.GetGrain<ISweepGrain>(sweep).Submit(submission));

    public async Task<SweepReading> ReadAsync(string sweep) =>
        (await client!.AskAsync(grains => grains.GetGrain<ISweepGrain>(sweep).Read())).ShouldNotBeNull("a sweep that was acknowledged is lost");

    public Task<SweepContent?> ReadContentAsync(string sweep) => client!.AskAsync(grains => grains.GetGrain<ISweepGrain>(sweep).ReadContent());

    /// <summary>A trial's record.</summary>
    public Task<TrialLog> RecordAsync(string trial) => client!.AskAsync(grains => grains.GetGrain<ITrialGrain>(trial).Read());

    /// <summary>Says something of a trial, as a worker does.</summary>
    public Task<T> TellAsync<T>(string trial, Func<ITrialGrain, Task<T>> call) => client!.AskAsync(grains => call(grains.GetGrain<ITrialGrain>(trial)));

    public async ValueTask DisposeAsync()
    {
        if (client is not null)
        {
            await client.DisposeAsync();
        }

        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }

        if (backend is not null)
        {
            await backend.DisposeAsync();
        }

        folder.Dispose();
    }

    private async Task BeginAsync(ClusteringKind kind, IReadOnlyList<string[]> each)
    {
        backend = await Backend.StartAsync(kind, folder);
        var logs = Directory.CreateDirectory(Path.Combine(Repository.Root(), "artifacts", "cluster-logs", $"{TestContext.Current.TestMethod!.MethodName}-{kind}"));
        var environment = new Dictionary<string, string>
        {
            ["FOCUSNETGRID_CLUSTERING"] = kind.ToString(),
            ["FOCUSNETGRID_CONNECTION_STRING"] = backend.ConnectionString,
            ["FOCUSNETGRID_CLUSTER_ID"] = ClusterId,
            ["FOCUSNETGRID_FOLDER"] = folder.In("grid"),
            ["FOCUSNETGRID_LEASE_TIME"] = "6",
            ["FOCUSNETGRID_HTTP_PORT"] = "0",
            ["OMP_NUM_THREADS"] = "1",
            // Four hosts on one machine: none shall take its memory and its cores for itself.
            ["DOTNET_gcServer"] = "0",
            ["DOTNET_TieredPGO"] = "0",
        };
        hosts.AddRange(each.Select((arguments, index) => new HostProcess(
            $"host-{index}",
            ["--name", $"host-{index}", "--silo-port", $"{Ports.Next()}", "--gateway-port", $"{Ports.Next()}", .. arguments],
            environment,
            Path.Combine(logs.FullName, $"host-{index}.log"))));
        hosts.ForEach(host => host.Start());
        await Task.WhenAll(hosts.Select(host => host.Serving)).WaitAsync(TestContext.Current.CancellationToken);
        client = await ClusterClient.ConnectAsync(backend, ClusterId);
    }
}
