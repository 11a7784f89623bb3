using System.Security.Cryptography;
using FocusNetGrid.Cluster.Tests.Hosts;
using FocusNetGrid.Cluster.Tests.Processes;
using FocusNetGrid.Cluster.Tests.Sweeps;
using FocusNetGrid.Silo.Hosting;
using FocusNetGrid.Sweeps.Ledger;

namespace FocusNetGrid.Cluster.Tests;

public sealed class GatewayTests
{
    private const int Limit = 300_000;

    private const string Spec = """
        name: asked
        data: {name: synthetic, kind: nuclei, count: 16, size: 32}
        split: {train: 8, validation: 4, test: 4}
        network: {name: focusnet++, widths: [4, 8, 8, 8, 8]}
        training: {epochs: 4, batch: 4}
        """;

    [Theory(Timeout = Limit)]
    [InlineData(ClusteringKind.Postgres)]
    [InlineData(ClusteringKind.Azure)]
    public async Task The_API_keeps_answering_while_silos_die(ClusteringKind kind)
    {
        var port = Ports.Next();
        string[] silo = ["--role", "all", "--rehearse", "200"];
        await using var cluster = await TestCluster.StartAsync(kind, [silo, silo, silo, ["--role", "gateway", "--http-port", $"{port}"]]);
        using var gateway = new GatewayClient(port);
        await gateway.UntilReadyAsync();
        var sweep = await gateway.SubmitAsync($"{Spec}\nseeds: [{string.Join(", ", Enumerable.Range(0, 40))}]");

        var answers = 0;
        foreach (var host in cluster.Hosts.Take(3))
        {
            await host.KillAsync();
            for (var asked = 0; asked < 20; asked++, answers++)
            {
                (await gateway.GetAsync($"/api/v1/sweeps/{sweep}")).GetProperty("reading").GetProperty("trials").GetInt32().ShouldBe(40);
                (await gateway.GetAsync($"/api/v1/sweeps/{sweep}/trials?limit=10")).GetProperty("trials").GetArrayLength().ShouldBe(10);
            }

            host.Start();
            await host.Serving;
        }

        await cluster.UntilFinishedAsync(sweep);
        answers.ShouldBe(60);
        (await gateway.GetAsync($"/api/v1/sweeps/{sweep}")).GetProperty("reading").GetProperty("succeeded").GetInt32().ShouldBe(40);
    }

    [Fact(Timeout = Limit)]
    public async Task What_trials_leave_outlives_the_disk_of_the_host_that_trained_them()
    {
        using var disks = new TemporaryFolder();
        var port = Ports.Next();
        string[] Silo(int number) => ["--threads", "1", "--artifacts", "azure", "--folder", disks.In($"disk-{number}")];
        await using var cluster = await TestCluster.StartAsync(
            ClusteringKind.Azure, [Silo(0), Silo(1), ["--role", "gateway", "--artifacts", "azure", "--http-port", $"{port}"]]);
        using var gateway = new GatewayClient(port);
        await gateway.UntilReadyAsync();
        var sweep = await gateway.SubmitAsync($"{Spec.Replace("epochs: 4", "epochs: 12", StringComparison.Ordinal)}\nseeds: [0, 1, 2]");

        await cluster.UntilAsync(sweep, reading => reading.Succeeded >= 1);
        await cluster.Hosts[0].KillAsync();
        Directory.Delete(disks.In("disk-0"), recursive: true);
        var finished = await cluster.UntilFinishedAsync(sweep);

        (finished.Status, finished.Succeeded).ShouldBe((SweepStatus.Finished, 3));
        for (var number = 1; number <= 3; number++)
        {
            var result = (await gateway.GetAsync($"/api/v1/sweeps/{sweep}/trials/{number}")).GetProperty("log").GetProperty("result");
            var weights = await gateway.DownloadAsync($"/api/v1/sweeps/{sweep}/trials/{number}/files/best.safetensors");
            Convert.ToHexStringLower(SHA256.HashData(weights)).ShouldBe(result.GetProperty("weightsSha256").GetString());
        }
    }
}
