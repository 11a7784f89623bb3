using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using FocusNetGrid.EndToEnd.Tests.Harness;

namespace FocusNetGrid.EndToEnd.Tests.Remote;

/// <summary>A real grid of one process, whose workers rehearse: <c>focusnetgrid serve</c> as a user starts it.</summary>
internal sealed class ServedGrid : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string[] ports = FreePorts(3);
    private readonly string[] arguments;
    private Process? process;

    /// <param name="epochMilliseconds">How long an epoch takes.</param>
    /// <param name="workers">How many trials run at a time.</param>
    public ServedGrid(int epochMilliseconds, int workers)
    {
        arguments =
        [
            "serve", "--quiet", "--http-port", ports[0], "--silo-port", ports[1], "--gateway-port", ports[2],
            "--rehearse", $"{epochMilliseconds}", "--workers", $"{workers}", "--threads", $"{workers}", "--lease-time", "2",
        ];
        Command = new(Folder, ("FOCUSNETGRID_SERVER", Url));
    }

    public TemporaryFolder Folder { get; } = new();

    public string Url => $"http://127.0.0.1:{ports[0]}";

    /// <summary>Finds the grid in its environment.</summary>
    public GridCommand Command { get; }

    public int ProcessId => process!.Id;

    /// <summary>Starts it, and waits until it answers.</summary>
    public async Task StartAsync()
    {
        process = Command.Start(arguments);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        using var http = new HttpClient();
        for (var begun = Stopwatch.GetTimestamp(); !await IsReadyAsync(http); await Task.Delay(100, TestContext.Current.CancellationToken))
        {
            process.HasExited.ShouldBeFalse();
            Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(Patience);
        }
    }

    /// <summary>Kills it as it is.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await KillAsync();
        }

        Folder.Dispose();
    }

    private async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri($"{Url}/readyz"), TestContext.Current.CancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>All are held at once, so that they differ.</summary>
    private static string[] FreePorts(int count)
    {
        TcpListener[] listeners = [.. Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        foreach (var listener in listeners)
        {
            listener.Start();
        }

        string[] ports = [.. listeners.Select(listener => $"{((IPEndPoint)listener.LocalEndpoint).Port}")];
        foreach (var listener in listeners)
        {
            listener.Dispose();
        }

        return ports;
    }
}
