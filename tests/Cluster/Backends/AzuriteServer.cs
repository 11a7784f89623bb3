using System.Diagnostics;
using FocusNetGrid.Cluster.Tests.Processes;
using FocusNetGrid.Silo.Hosting;

namespace FocusNetGrid.Cluster.Tests.Backends;

/// <summary>An emulator of Azure Storage of the test's own; <c>build/setup.sh</c> installs it.</summary>
internal sealed class AzuriteServer : IBackend
{
    // Every emulator has this account, whose key is no secret.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Process process;

    private AzuriteServer(Process process, int blobs, int tables)
    {
        this.process = process;
        ConnectionString =
            $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{blobs}/{Account};TableEndpoint=http://127.0.0.1:{tables}/{Account}";
    }

    public ClusteringKind Kind => ClusteringKind.Azure;

    public string ConnectionString { get; }

    public static async Task<IBackend> StartAsync(TemporaryFolder folder)
    {
        var program = Path.Combine(Repository.Root(), ".cache", "azurite", "node_modules", ".bin", "azurite");
        File.Exists(program).ShouldBeTrue($"Azurite is not at {program}; 'build/setup.sh install cluster' brings it");
        var (blobs, tables, queues) = (Ports.Next(), Ports.Next(), Ports.Next());
        string[] ports = ["--blobPort", $"{blobs}", "--tablePort", $"{tables}", "--queuePort", $"{queues}"];
        var process = Process.Start(new ProcessStartInfo(
            program, [.. ports, "--inMemoryPersistence", "--silent", "--disableTelemetry", "--skipApiVersionCheck"])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
        })!;
        process.BeginOutputReadLine();
        await Ports.ListeningAsync(blobs, TimeSpan.FromMinutes(2));
        await Ports.ListeningAsync(tables, TimeSpan.FromMinutes(2));
        return new AzuriteServer(process, blobs, tables);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
