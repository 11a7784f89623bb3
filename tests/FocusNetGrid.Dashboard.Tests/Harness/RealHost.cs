using System.Diagnostics;
using System.Net;
using FocusNetGrid.Silo.Grid;

namespace FocusNetGrid.Dashboard.Tests.Harness;

/// <summary>A whole grid as a process of its own, <c>focusnetgrid serve</c>, whose trials are rehearsed; it can be killed and started anew on the same folder and ports.</summary>
internal sealed class RealHost : IAsyncDisposable
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "focusnetgrid.dll");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("focusnetgrid-dashboard-");
    private readonly IReadOnlyList<int> ports = [FreePorts.Next(), FreePorts.Next(), FreePorts.Next()];
    private readonly int epochMilliseconds;
    private Process? process;
    private Task<string>? log;

    private RealHost(int epochMilliseconds) => this.epochMilliseconds = epochMilliseconds;

    public Uri Address => new($"http://127.0.0.1:{ports[0]}");

    /// <summary>Starts one with two workers.</summary>
    /// <param name="epochMilliseconds">How long an epoch takes.</param>
    public static async Task<RealHost> StartAsync(int epochMilliseconds)
    {
        var host = new RealHost(epochMilliseconds);
        try
        {
            await host.StartAgainAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it, and waits until it serves.</summary>
    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                Assembly, "serve", "--folder", folder.FullName, "--http-port", $"{ports[0]}", "--silo-port", $"{ports[1]}", "--gateway-port", $"{ports[2]}",
                "--workers", "2", "--threads", "2", "--rehearse", $"{epochMilliseconds}",
            ])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["OMP_NUM_THREADS"] = "1";
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(folder.FullName, "cache");
        process = Process.Start(start)!;
        log = process.StandardError.ReadToEndAsync(CancellationToken.None);
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        using var client = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        var began = TimeProvider.System.GetTimestamp();
        while (!await IsReadyAsync(client))
        {
            process.HasExited.ShouldBeFalse(process.HasExited ? await log : "");
            TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(60), "the host does not become ready");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process!.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("/readyz", TestContext.Current.CancellationToken)).StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
