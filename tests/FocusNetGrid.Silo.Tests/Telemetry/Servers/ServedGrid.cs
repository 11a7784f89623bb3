using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using FocusNetGrid.Silo.Grid;

namespace FocusNetGrid.Silo.Tests.Telemetry.Servers;

/// <summary><c>focusnetgrid serve</c> as a process of its own: a grid of one process that rehearses, on the loopback interface.</summary>
internal sealed class ServedGrid : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("focusnetgrid-served-");
    private readonly ConcurrentQueue<string> log = new();
    private readonly Process process;

    private ServedGrid(int epochMilliseconds, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        Port = FreePorts.Next();
        var start = new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "focusnetgrid.dll"), "serve", "--rehearse", $"{epochMilliseconds}", "--threads", "2", "--workers", "2",
            "--silo-port", $"{FreePorts.Next()}", "--gateway-port", "0", "--http-port", $"{Port}", "--name", "here", .. arguments,
        ])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardError = true,
        };
        start.Environment["OMP_NUM_THREADS"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.BeginErrorReadLine();
        Http = new() { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
    }

    public int Port { get; }

    public HttpClient Http { get; }

    /// <summary>What it has logged so far.</summary>
    public IReadOnlyList<string> Log => [.. log.Where(line => line.Length > 0)];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<ServedGrid> StartAsync(
        int epochMilliseconds = 20, IReadOnlyDictionary<string, string>? environment = null, params IEnumerable<string> arguments)
    {
        var grid = new ServedGrid(epochMilliseconds, arguments, environment ?? new Dictionary<string, string>());
        await grid.WaitAsync("to be ready", async () => (await grid.Http.GetAsync(new Uri("/readyz", UriKind.Relative), Cancelled)).IsSuccessStatusCode);
        return grid;
    }

    /// <summary>Submits a sweep of so many trials; sweeps that share seeds share trials.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> SubmitAsync(string name, int trials, int firstSeed = 0, int epochs = 3)
    {
        var spec = $$"""
            name: {{name}}
            data: {name: synthetic, size: 32, count: 12}
            split: {train: 6, validation: 3, test: 3}
            network: {name: focusnet++}
            training: {epochs: {{epochs}}, batch: 2}
            seeds: [{{string.Join(", ", Enumerable.Range(firstSeed, trials))}}]
            """;
        using var content = new StringContent(spec, Encoding.UTF8, new MediaTypeHeaderValue("application/yaml"));
        using var answer = await Http.PostAsync(new Uri("/api/v1/sweeps", UriKind.Relative), content, Cancelled);
        var text = await answer.Content.ReadAsStringAsync(Cancelled);
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return (string)JsonNode.Parse(text)!["sweep"]!["reading"]!["id"]!;
    }

    /// <summary>Asks something of a sweep.</summary>
    public async Task AskAsync(string sweep, string verb)
    {
        using var answer = await Http.PostAsync(new Uri($"/api/v1/sweeps/{sweep}/{verb}", UriKind.Relative), null, Cancelled);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{verb}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancelled)}");
    }

    /// <summary>Looks at the sweeps again and again until cancelled, as people do.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await Http.GetStringAsync(new Uri("/api/v1/sweeps", UriKind.Relative), CancellationToken.None);
            await Task.Delay(200, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public Task<string> ScrapeAsync() => Http.GetStringAsync(new Uri("/metrics", UriKind.Relative), Cancelled);

    /// <summary>Waits until a scrape has a line that begins so.</summary>
    public Task ShowsAsync(string series) =>
        WaitAsync($"to show {series}", async () => (await ScrapeAsync()).Split('\n').Any(line => line.StartsWith(series, StringComparison.Ordinal)));

    /// <summary>Has it leave, and waits until it has.</summary>
    public async Task LeaveAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync(Cancelled).WaitAsync(Patience, Cancelled);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
        }

        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task WaitAsync(string what, Func<Task<bool>> holds)
    {
        for (var began = Stopwatch.GetTimestamp(); ; await Task.Delay(100, Cancelled))
        {
            try
            {
                if (await holds())
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // It does not listen yet.
            }

            Assert.False(process.HasExited || Stopwatch.GetElapsedTime(began) > Patience, $"waited in vain for the grid {what}:\n{string.Join('\n', Log)}");
        }
    }
}
