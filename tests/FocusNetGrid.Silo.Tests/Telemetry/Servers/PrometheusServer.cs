using System.Diagnostics;
using System.Text.Json.Nodes;
using FocusNetGrid.Silo.Grid;
using PrometheusCompatTests.Servers;

namespace FocusNetGrid.Silo.Tests.Telemetry.Servers;

/// <summary>A real Prometheus on the loopback interface that scrapes one host every half second, and forgets all when it ends.</summary>
internal sealed class PrometheusServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("focusnetgrid-prometheus-");
    private readonly HttpClient http;
    private readonly Process process;
    private readonly Task<string> log;

    private PrometheusServer(int scraped)
    {
        var port = FreePorts.Next();
        var config = Path.Combine(folder.FullName, "prometheus.yml");
        File.WriteAllText(config, $"""
            global: {"{"}scrape_interval: 500ms, scrape_timeout: 500ms{"}"}
            scrape_configs:
              - job_name: focusnetgrid
                static_configs: [{"{"}targets: ['127.0.0.1:{scraped}']{"}"}]
            """);
        process = Process.Start(PrometheusProgram.Start(
            "prometheus", $"--config.file={config}", $"--storage.tsdb.path={folder.FullName}/data", $"--web.listen-address=127.0.0.1:{port}", "--log.level=warn"))!;
        log = process.StandardError.ReadToEndAsync();
        http = new() { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Starts it, and waits until it has scraped once.</summary>
    public static async Task<PrometheusServer> StartAsync(int scraped)
    {
        var server = new PrometheusServer(scraped);
        await server.SeesAsync("up == 1");
        return server;
    }

    /// <summary>The values that a query gives now.</summary>
    /// <exception cref="InvalidOperationException">Prometheus does not understand it.</exception>
    public async Task<double[]> QueryAsync(string query)
    {
        var answer = JsonNode.Parse(await (await http.GetAsync(new Uri($"/api/v1/query?query={Uri.EscapeDataString(query)}", UriKind.Relative), Cancelled)).Content.ReadAsStringAsync(Cancelled))!;
        return (string?)answer["status"] == "success"
            ? [.. answer["data"]!["result"]!.AsArray().Select(series => double.Parse((string)series!["value"]![1]!))]
            : throw new InvalidOperationException($"Prometheus refuses '{query}': {answer["error"]}");
    }

    /// <summary>Waits until a query gives something that is a number.</summary>
    public async Task SeesAsync(string query)
    {
        for (var began = Stopwatch.GetTimestamp(); ; await Task.Delay(200, Cancelled))
        {
            try
            {
                if ((await QueryAsync(query)).Any(double.IsFinite))
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // It does not listen yet.
            }

            if (process.HasExited || Stopwatch.GetElapsedTime(began) > Patience)
            {
                Assert.Fail($"'{query}' gave no number for {Patience.TotalSeconds} s{(process.HasExited ? $"; Prometheus ended: {await log}" : "")}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        folder.Delete(recursive: true);
    }
}
